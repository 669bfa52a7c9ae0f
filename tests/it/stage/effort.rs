//! How much is tried: everything where `PAYG_TEST_THOROUGH=1` asks for it, as `.ci/run` does, else what
//! finds most defects in a short time.

/// Whether everything is tried, however long it takes.
pub fn is_thorough() -> bool {
    std::env::var("PAYG_TEST_THOROUGH").is_ok_and(|value| value == "1")
}

/// `many` where everything is tried, else `few`.
pub fn rounds<T>(few: T, many: T) -> T {
    if is_thorough() { many } else { few }
}
