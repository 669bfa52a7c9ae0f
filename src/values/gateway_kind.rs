//! The ways in which money is moved.

use crate::error::{Error, Result};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// Which way money is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum GatewayKind {
    /// In process and deterministic, for trials and tests; no money moves.
    Sandbox,
    /// YooKassa's API, version 3.
    Yookassa,
    /// Direct-entry files that a bank takes and returns.
    Bank,
}

impl GatewayKind {
    /// Every kind.
    pub const ALL: [GatewayKind; 3] = [GatewayKind::Sandbox, GatewayKind::Yookassa, GatewayKind::Bank];

    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            GatewayKind::Sandbox => "sandbox",
            GatewayKind::Yookassa => "yookassa",
            GatewayKind::Bank => "bank",
        }
    }

    /// Whether it gives money as well as it takes it: YooKassa's API has payments and their refunds only.
    pub fn pays_out(self) -> bool {
        self != GatewayKind::Yookassa
    }

    /// Whether it answers when it is asked. A bank does not: files go to it and come from it by hand.
    pub fn answers(self) -> bool {
        self != GatewayKind::Bank
    }
}

impl FromStr for GatewayKind {
    type Err = Error;

    fn from_str(text: &str) -> Result<GatewayKind> {
        GatewayKind::ALL.into_iter().find(|kind| kind.word() == text).ok_or_else(|| {
            Error::invalid("gateway", text, "is not sandbox, yookassa or bank")
                .suggest(text, GatewayKind::ALL.map(GatewayKind::word))
        })
    }
}

impl fmt::Display for GatewayKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for GatewayKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
