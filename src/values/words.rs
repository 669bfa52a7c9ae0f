//! Enums whose variants are words: read from text, shown, serialized and described alike.

/// Declares an enum whose variants are words in the database and on every face.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $what:literal, { $($(#[$note:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, utoipa::ToSchema)]
        #[schema(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$note])* $variant,)*
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// Its word in the database and on every face.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;

            fn from_str(text: &str) -> $crate::error::Result<$name> {
                $name::ALL.iter().copied().find(|one| one.word() == text).ok_or_else(|| {
                    $crate::error::Error::invalid($what, text, "is not known")
                        .suggest(text, $name::ALL.iter().map(|one| one.word()))
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}
