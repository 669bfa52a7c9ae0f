//! An operator: who runs payg, and in which role.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::OperatorId;
use crate::values::naming;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// Who runs payg; serialized as the API shows it, without the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "operator")]
pub struct Operator {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub operator_id: OperatorId,
    /// For people to read.
    pub display_name: String,
    /// What it logs in with; unique, in small letters.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// Since when it may do nothing; `None` is enabled.
    pub disabled_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// What an operator may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything, operators too.
    Admin,
    /// The daily work: customers, prices, bills, refunds.
    Operator,
    /// Looks only.
    Viewer,
}

impl Role {
    /// The word that the database and the API use.
    pub fn word(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::Operator => "operator",
            Role::Viewer => "viewer",
        }
    }

    /// Whether it may do what `least` may.
    pub fn reaches(self, least: Role) -> bool {
        let rank = |role| match role {
            Role::Viewer => 0,
            Role::Operator => 1,
            Role::Admin => 2,
        };
        rank(self) >= rank(least)
    }
}

impl FromStr for Role {
    type Err = Error;

    fn from_str(text: &str) -> Result<Role> {
        match text {
            "admin" => Ok(Role::Admin),
            "operator" => Ok(Role::Operator),
            "viewer" => Ok(Role::Viewer),
            _ => Err(Error::invalid("role", text, "is none of admin, operator, viewer")
                .suggest(text, ["admin", "operator", "viewer"])),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Operator {
    /// A new operator; refuses a name or an e-mail address that cannot be.
    pub fn new(display_name: &str, email: &str, role: Role, at: Timestamp) -> Result<Operator> {
        let operator = Operator {
            operator_id: OperatorId::new(),
            display_name: display_name.to_owned(),
            email: email.to_owned(),
            role,
            disabled_at: None,
            created_at: at,
            updated_at: at,
        };
        operator.checked()
    }

    /// The operator with its texts trimmed; refuses what no operator may have.
    pub fn checked(mut self) -> Result<Operator> {
        self.display_name =
            naming::display_name(&self.display_name).map_err(|error| error.at("display_name"))?;
        self.email = naming::email(&self.email).map_err(|error| error.at("email"))?.to_ascii_lowercase();
        Ok(self)
    }
}

/// The operators who are enabled and may do more than look.
pub async fn who_act(view: &mut View) -> Result<Vec<OperatorId>> {
    let sql = "SELECT operator_id FROM operators
               WHERE disabled_at IS NULL AND role <> 'viewer'
               ORDER BY operator_id";
    view.all(sql, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

/// Adds an operator; a taken e-mail address is a conflict.
pub async fn insert(tx: &mut Tx, operator: &Operator) -> Result<()> {
    let added = tx
        .run(
            "INSERT INTO operators (operator_id, display_name, email, role, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING",
            values![
                operator.operator_id,
                &operator.display_name,
                &operator.email,
                operator.role.word(),
                operator.created_at,
                operator.updated_at
            ],
        )
        .await?;
    if added == 0 { Err(taken(operator)) } else { Ok(()) }
}

/// Replaces what is kept of an operator; a taken e-mail address is a conflict.
pub async fn update(tx: &mut Tx, operator: &Operator) -> Result<()> {
    let changed = tx
        .run(
            "UPDATE operators
             SET display_name = $2, email = $3, role = $4, disabled_at = $5, updated_at = $6
             WHERE operator_id = $1
               AND NOT EXISTS (SELECT 1 FROM operators other WHERE other.email = $3 AND other.operator_id <> $1)",
            values![
                operator.operator_id,
                &operator.display_name,
                &operator.email,
                operator.role.word(),
                operator.disabled_at,
                operator.updated_at
            ],
        )
        .await?;
    if changed == 0 { Err(taken(operator)) } else { Ok(()) }
}

fn taken(operator: &Operator) -> Error {
    Error::conflict("email_taken", format!("an operator with the e-mail address {} exists", operator.email))
        .at("email")
}

/// Keeps the hash of an operator's password; what was kept before is gone.
pub async fn set_password_hash(tx: &mut Tx, operator: OperatorId, hash: &str, at: Timestamp) -> Result<()> {
    tx.run(
        "UPDATE operators
         SET password_hash = $2, updated_at = $3
         WHERE operator_id = $1",
        values![operator, hash, at],
    )
    .await?;
    Ok(())
}

/// The hash of an operator's password, when it has one.
pub async fn password_hash(view: &mut View, operator: OperatorId) -> Result<Option<String>> {
    let row =
        view.first("SELECT password_hash FROM operators WHERE operator_id = $1", values![operator]).await?;
    row.map_or(Ok(None), |row| row.get(0))
}

/// The operator with that e-mail address, in small letters.
pub async fn by_email(view: &mut View, email: &str) -> Result<Option<Operator>> {
    let row = view
        .first(
            "SELECT operator_id, display_name, email, role, disabled_at, created_at, updated_at
             FROM operators
             WHERE email = $1",
            values![email],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// One operator by its id.
pub async fn get(view: &mut View, operator: OperatorId) -> Result<Operator> {
    let row = view
        .first(
            "SELECT operator_id, display_name, email, role, disabled_at, created_at, updated_at
             FROM operators
             WHERE operator_id = $1",
            values![operator],
        )
        .await?;
    row.as_ref().map(read).transpose()?.ok_or_else(|| Error::not_found("operator", operator))
}

/// Keeps every operator from being changed by others until this change is over.
///
/// That the last admin stays is a promise over all of them, so one row's lock is not enough.
pub async fn lock_all(tx: &mut Tx) -> Result<Vec<Operator>> {
    let sql = Sql {
        sqlite: "SELECT operator_id, display_name, email, role, disabled_at, created_at, updated_at
                 FROM operators
                 ORDER BY operator_id",
        postgres: "SELECT operator_id, display_name, email, role, disabled_at, created_at, updated_at
                   FROM operators
                   ORDER BY operator_id
                   FOR UPDATE",
    };
    tx.all(sql, vec![]).await?.iter().map(read).collect()
}

/// Every operator in the order of their birth; there are few.
pub async fn all(view: &mut View) -> Result<Vec<Operator>> {
    let rows = view
        .all(
            "SELECT operator_id, display_name, email, role, disabled_at, created_at, updated_at
             FROM operators
             ORDER BY operator_id",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The operator that a person means: by id, by e-mail address, or by a unique prefix of one.
pub async fn find(view: &mut View, text: &str) -> Result<Operator> {
    let all = all(view).await?;
    let wanted = text.to_ascii_lowercase();
    let exact = |operator: &&Operator| operator.email == wanted || operator.operator_id.to_string() == wanted;
    if let Some(operator) = all.iter().find(exact) {
        return Ok(operator.clone());
    }
    let starts = |operator: &&Operator| {
        operator.email.starts_with(&wanted) || operator.operator_id.to_string().starts_with(&wanted)
    };
    let candidates: Vec<&Operator> = all.iter().filter(starts).collect();
    match candidates.as_slice() {
        [only] if !wanted.is_empty() => Ok((*only).clone()),
        [_, _, ..] if !wanted.is_empty() => {
            let emails: Vec<&str> = candidates.iter().map(|operator| operator.email.as_str()).collect();
            Err(Error::invalid("operator", text, format!("may mean {}", emails.join(", "))))
        }
        _ => Err(Error::not_found("operator", text)
            .suggest(&wanted, all.iter().map(|operator| operator.email.as_str()))),
    }
}

/// Reads the columns that every query here selects.
fn read(row: &Row) -> Result<Operator> {
    Ok(Operator {
        operator_id: row.get(0)?,
        display_name: row.get(1)?,
        email: row.get(2)?,
        role: row.get::<String>(3)?.parse()?,
        disabled_at: row.get(4)?,
        created_at: row.get(5)?,
        updated_at: row.get(6)?,
    })
}
