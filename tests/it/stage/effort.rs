//! How much is tried: everything where `PAYG_TEST_THOROUGH=1` asks for it, as `.ci/run` does, else what
//! finds most defects in a short time. `PAYG_TEST_THOROUGH=twice` tries on both databases what is else
//! tried on one of the two.

/// Whether everything is tried, however long it takes.
pub fn is_thorough() -> bool {
    std::env::var("PAYG_TEST_THOROUGH").is_ok_and(|value| value == "1") || is_twice()
}

/// Whether each thing is tried on both databases, even where it takes many minutes.
pub fn is_twice() -> bool {
    std::env::var("PAYG_TEST_THOROUGH").is_ok_and(|value| value == "twice")
}

/// `many` where everything is tried, else `few`.
pub fn rounds<T>(few: T, many: T) -> T {
    if is_thorough() { many } else { few }
}
