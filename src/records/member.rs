//! A member of a company: somebody who logs in for it, with an address and a password of their own.

use crate::db::door::{Tx, View};
use crate::db::list::{List, Order};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::{CustomerId, MemberId};
use crate::values::naming;
use crate::values::page::{Page, Paging};
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A member as it is kept, without the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "member")]
pub struct Member {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub member_id: MemberId,
    /// The company.
    pub customer_id: CustomerId,
    /// What it logs in with; in small letters.
    pub email: String,
    /// For people to read.
    pub display_name: String,
    /// What it may do.
    pub role: MemberRole,
    /// When it was added.
    pub created_at: Timestamp,
    /// Since when it may not log in any more.
    pub removed_at: Option<Timestamp>,
}

crate::words! {
    /// What a member may do.
    MemberRole, "role of a member", {
        /// All that the company may.
        Manager = "manager",
        /// Looks only.
        Viewer = "viewer",
    }
}

impl Member {
    /// One that is to be; refuses an address and a name that are none.
    pub fn new(
        customer_id: CustomerId,
        (email, display_name): (&str, &str),
        role: MemberRole,
        at: Timestamp,
    ) -> Result<Member> {
        Ok(Member {
            member_id: MemberId::new(),
            customer_id,
            email: naming::email(email).map_err(|error| error.at("email"))?.to_ascii_lowercase(),
            display_name: naming::display_name(display_name).map_err(|error| error.at("display_name"))?,
            role,
            created_at: at,
            removed_at: None,
        })
    }
}

/// Adds a member; an address with which another member logs in is a conflict.
pub async fn insert(tx: &mut Tx, member: &Member) -> Result<()> {
    let taken = tx
        .run(
            "INSERT INTO customer_names (scheme, name, customer_id) VALUES ('member', $1, $2)
             ON CONFLICT DO NOTHING",
            values![member.email.clone(), member.customer_id],
        )
        .await?;
    if taken == 0 {
        let why = format!("a member logs in with the e-mail address {} already", member.email);
        return Err(Error::conflict("name_taken", why).at("email"));
    }
    tx.run(
        "INSERT INTO members (member_id, customer_id, email, display_name, role, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            member.member_id,
            member.customer_id,
            member.email.clone(),
            member.display_name.clone(),
            member.role.word(),
            member.created_at
        ],
    )
    .await?;
    Ok(())
}

/// Gives a member another name and another role.
pub async fn update(tx: &mut Tx, member: &Member) -> Result<()> {
    let sql = "UPDATE members SET display_name = $2, role = $3 WHERE member_id = $1";
    tx.run(sql, values![member.member_id, member.display_name.clone(), member.role.word()]).await?;
    Ok(())
}

/// Lets a member log in no more; its address is free for another.
pub async fn remove(tx: &mut Tx, member: &Member, at: Timestamp) -> Result<()> {
    let sql = "UPDATE members SET removed_at = $2 WHERE member_id = $1 AND removed_at IS NULL";
    tx.run(sql, values![member.member_id, at]).await?;
    tx.run(
        "DELETE FROM customer_names WHERE scheme = 'member' AND name = $1 AND customer_id = $2",
        values![member.email.clone(), member.customer_id],
    )
    .await?;
    Ok(())
}

/// One member, if there is one.
pub async fn find(view: &mut View, member: MemberId) -> Result<Option<Member>> {
    let row = view
        .first(
            "SELECT member_id, customer_id, email, display_name, role, created_at, removed_at
             FROM members
             WHERE member_id = $1",
            values![member],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// One member.
pub async fn get(view: &mut View, member: MemberId) -> Result<Member> {
    find(view, member).await?.ok_or_else(|| Error::not_found("member", member))
}

/// Who logs in with an address as a member.
pub async fn by_email(view: &mut View, email: &str) -> Result<Option<Member>> {
    let row = view
        .first(
            "SELECT m.member_id, m.customer_id, m.email, m.display_name, m.role, m.created_at, m.removed_at
             FROM customer_names AS n
             JOIN members AS m ON m.customer_id = n.customer_id AND m.email = n.name AND m.removed_at IS NULL
             WHERE n.scheme = 'member' AND n.name = $1",
            values![email.to_ascii_lowercase()],
        )
        .await?;
    row.as_ref().map(read).transpose()
}

/// Which members are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only those of this company.
    pub customer_id: Option<CustomerId>,
    /// Only those in this role.
    pub role: Option<MemberRole>,
}

/// Members who may log in, in the order in which they came or the newest first: a page of a list.
pub async fn list(view: &mut View, filter: Filter, paging: &Paging) -> Result<Page<Member>> {
    rows(filter, paging).page(view, paging, paging.sort.is_some_and(|sort| sort.descending)).await
}

/// The rows of the list, which is read by key.
pub fn rows(filter: Filter, paging: &Paging) -> List<Member> {
    const ROWS: &str = "SELECT member_id, customer_id, email, display_name, role, created_at, removed_at
        FROM members";
    let order = Order {
        key: &["member_id"],
        place: |one: &Member| vec![one.member_id.to_string()],
        values: |words| Ok(values![words[0].parse::<MemberId>()?]),
    };
    let rows = List::of(ROWS, order, read);
    let rows = match filter.customer_id {
        Some(company) => rows.led("customer_id = ?", company),
        None => rows,
    };
    let sought = paging.search.as_deref().map(search::pattern);
    rows.led_to("removed_at IS NULL")
        .keep("role = ?", filter.role.map(MemberRole::word))
        .keep("(email LIKE ? ESCAPE '!' OR LOWER(display_name) LIKE ? ESCAPE '!')", sought)
}

/// The hash of a member's password, if it has set one.
pub async fn password_hash(view: &mut View, member: MemberId) -> Result<Option<String>> {
    let sql = "SELECT password_hash FROM members WHERE member_id = $1";
    let row = view.first(sql, values![member]).await?;
    Ok(row.map(|row| row.get(0)).transpose()?.flatten())
}

/// Gives a member a password.
pub async fn set_password_hash(tx: &mut Tx, member: MemberId, hash: &str) -> Result<()> {
    let sql = "UPDATE members SET password_hash = $2 WHERE member_id = $1";
    tx.run(sql, values![member, hash.to_owned()]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Member> {
    Ok(Member {
        member_id: row.get(0)?,
        customer_id: row.get(1)?,
        email: row.get(2)?,
        display_name: row.get(3)?,
        role: row.get::<String>(4)?.parse()?,
        created_at: row.get(5)?,
        removed_at: row.get(6)?,
    })
}
