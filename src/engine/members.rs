//! Members of a company: who is added gets a letter by which it sets its password; who is removed is out.

use crate::engine::change_password::invite;
use crate::engine::holder::Holder;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::customer::{self, Kind};
use crate::records::login;
use crate::records::mark::{self, Topic};
use crate::records::member::{self, Member, MemberRole};
use crate::values::id::{CustomerId, MemberId};
use crate::values::naming;
use crate::values::owner::Owner;

/// A member that is to be.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// Of which company.
    pub customer_id: CustomerId,
    /// What it logs in with; no other member has it.
    pub email: String,
    /// For people to read.
    pub display_name: String,
    /// What it may do.
    pub role: MemberRole,
}

/// Adds a member and writes it a letter by which it sets its password.
pub async fn add_member(payg: &Payg, new: NewMember, once: Once) -> Result<Member> {
    let now = payg.now();
    let member = Member::new(new.customer_id, (&new.email, &new.display_name), new.role, now)?;
    let mut tx = payg.db.begin().await?;
    let company = customer::lock(&mut tx, new.customer_id).await?;
    if company.kind != Kind::Company {
        return Err(Error::conflict("companies_only", "only a company has members"));
    }
    member::insert(&mut tx, &member).await?;
    invite(&mut tx, &Holder::Member(member.clone(), Box::new(company)), now).await?;
    let entry = entry(payg, "member.add", &member).after(&member)?;
    audit::write(&mut tx, &[entry]).await?;
    once.keep(&mut tx, 201, &member).await?;
    tx.commit().await?;
    Ok(member)
}

/// Writes a member another letter by which it sets its password.
pub async fn invite_again(
    payg: &Payg,
    whose: Option<CustomerId>,
    member_id: MemberId,
    once: Once,
) -> Result<Member> {
    let mut tx = payg.db.begin().await?;
    let found = find_member(&mut tx, whose, member_id).await?;
    let holder = Holder::get(&mut tx, Owner::Member(member_id)).await?;
    invite(&mut tx, &holder, payg.now()).await?;
    audit::write(&mut tx, &[entry(payg, "member.invite", &found)]).await?;
    once.keep(&mut tx, 200, &found).await?;
    tx.commit().await?;
    Ok(found)
}

/// Gives a member another name and role; it holds from its next page on.
pub async fn update_member(
    payg: &Payg,
    whose: Option<CustomerId>,
    member_id: MemberId,
    (display_name, role): (&str, MemberRole),
) -> Result<Member> {
    let display_name = naming::display_name(display_name).map_err(|error| error.at("display_name"))?;
    let mut tx = payg.db.begin().await?;
    let before = find_member(&mut tx, whose, member_id).await?;
    let after = Member { display_name, role, ..before.clone() };
    member::update(&mut tx, &after).await?;
    let entry = entry(payg, "member.update", &after).before(&before)?.after(&after)?;
    audit::write(&mut tx, &[entry]).await?;
    tx.commit().await?;
    Ok(after)
}

/// Removes a member; where it is logged in it is out at once.
pub async fn remove_member(payg: &Payg, whose: Option<CustomerId>, member_id: MemberId) -> Result<Member> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let found = find_member(&mut tx, whose, member_id).await?;
    member::remove(&mut tx, &found, now).await?;
    login::revoke_all(&mut tx, Owner::Member(member_id), now).await?;
    audit::write(&mut tx, &[entry(payg, "member.remove", &found).before(&found)?]).await?;
    mark::touch(&mut tx, Topic::Access).await?;
    tx.commit().await?;
    Ok(found)
}

/// A member who may log in; of another company it does not exist.
pub async fn find_member(
    view: &mut crate::db::door::View,
    whose: Option<CustomerId>,
    member_id: MemberId,
) -> Result<Member> {
    let found = member::find(view, member_id).await?;
    let found = found.filter(|member| member.removed_at.is_none());
    let found = found.filter(|member| whose.is_none_or(|own| own == member.customer_id));
    found.ok_or_else(|| Error::not_found("member", member_id))
}

fn entry(payg: &Payg, verb: &str, member: &Member) -> Entry {
    Entry::new(&payg.actor, verb, ("member", member.member_id), payg.now()).of(Some(member.customer_id))
}
