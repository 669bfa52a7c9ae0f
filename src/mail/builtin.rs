//! The templates that stand in the binary, by language, name and part.

use crate::values::language::Language;

/// One template of the binary.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// In which language.
    pub language: Language,
    /// Its file's name, as `invoice.issued.txt`.
    pub name: &'static str,
    /// What stands in it.
    pub text: &'static str,
}

macro_rules! file {
    ($language:ident, $folder:literal, $name:expr) => {
        Builtin {
            language: Language::$language,
            name: $name,
            text: include_str!(concat!("templates/", $folder, "/", $name)),
        }
    };
}

/// The three parts of each name in both languages, and the two frames.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[
            file!(English, "en", "layout.txt"),
            file!(English, "en", "layout.html"),
            file!(Russian, "ru", "layout.txt"),
            file!(Russian, "ru", "layout.html"),
            $(
                file!(English, "en", concat!($name, ".subject")),
                file!(English, "en", concat!($name, ".txt")),
                file!(English, "en", concat!($name, ".html")),
                file!(Russian, "ru", concat!($name, ".subject")),
                file!(Russian, "ru", concat!($name, ".txt")),
                file!(Russian, "ru", concat!($name, ".html")),
            )*
        ]
    };
}

/// Every template of the binary.
pub const BUILTIN: &[Builtin] = templates![
    "invoice.issued",
    "invoice.voided",
    "credit_note.issued",
    "password.reset",
    "subscription.created",
    "subscription.activated",
    "subscription.renewed",
    "subscription.canceled",
    "subscription.ended",
    "payment.upcoming",
    "payment.action_required",
    "payment.successful",
    "payment.failed",
    "refund.successful",
    "webhook.disabled",
    "payment.quarantined",
    "limit.reached",
];
