//! What a customer or an operator wishes of mail: a language, and whether only what is owed comes.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::Result;
use crate::values;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// What somebody wishes of mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MailWishes)]
pub struct MailWish {
    /// The language; none is `mail.language`.
    pub language: Option<String>,
    /// Since when it wants nothing that is not owed to it.
    pub unsubscribed_at: Option<Timestamp>,
}

/// The wishes of some; who is not in the map has none.
pub async fn of_many(view: &mut View, holders: &[Uuid]) -> Result<HashMap<Uuid, MailWish>> {
    const MANY: Sql = Sql {
        sqlite: "SELECT customer_id, language, unsubscribed_at FROM mail_wishes
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))",
        postgres: "SELECT customer_id, language, unsubscribed_at FROM mail_wishes
                   WHERE customer_id = ANY($1)",
    };
    let read =
        |row: &Row| Ok((row.get(0)?, MailWish { language: row.get(1)?, unsubscribed_at: row.get(2)? }));
    view.all(MANY, values![holders.to_vec()]).await?.iter().map(read).collect()
}

/// Keeps a wish in place of what was wished before.
pub async fn set(tx: &mut Tx, holder: Uuid, wish: &MailWish) -> Result<()> {
    const SET: &str = "INSERT INTO mail_wishes (customer_id, language, unsubscribed_at) VALUES ($1, $2, $3)
        ON CONFLICT (customer_id) DO UPDATE
        SET language = excluded.language, unsubscribed_at = excluded.unsubscribed_at";
    tx.run(SET, values![holder, wish.language.clone(), wish.unsubscribed_at]).await?;
    Ok(())
}
