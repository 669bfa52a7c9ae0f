//! Creating a payment: the wish to move money once; nobody is asked yet.

use crate::crash_point;
use crate::db::door::Tx;
use crate::engine::fresh_payment::fresh_payment;
use crate::engine::gateway_choice::gateway_choice;
use crate::engine::idempotency::Once;
use crate::engine::invoice_standing::standing;
use crate::engine::payg::Payg;
use crate::engine::{prepare_attempt, settle};
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::customer::{self, Kind};
use crate::records::invoice;
use crate::records::payment::{self, Payment};
use crate::values::id::{CustomerId, InvoiceId};
use crate::values::money::Money;
use crate::values::naming;
use crate::values::payment_terms::{Direction, Party, Purpose};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The longest description that every gateway takes, in characters.
const DESCRIPTION_MAX: usize = 128;
/// How many facts may go along; two more are payg's own.
const FACTS_MAX: usize = 14;

/// A payment that is to be.
#[derive(Clone, Debug)]
pub struct NewPayment {
    /// Who owns it.
    pub customer_id: CustomerId,
    /// What it is for.
    pub purpose: Purpose,
    /// The invoice or subscription that it pays.
    pub document_id: Option<Uuid>,
    /// Which way the money goes.
    pub direction: Direction,
    /// The other party.
    pub party: Party,
    /// How much.
    pub amount: Money,
    /// What the payer reads, up to 128 characters.
    pub description: String,
    /// Up to 14 further facts; names of up to 32 characters, values of up to 512.
    pub metadata: BTreeMap<String, String>,
    /// How the money is moved.
    pub gateway: GatewayKind,
    /// The gateway's id of a method that the payer agreed to before; in the sandbox a test card's number.
    pub method: Option<String>,
    /// Whether the method is to be kept for later payments.
    pub save_method: bool,
    /// Where the payer comes back to from the gateway's page.
    pub return_url: Option<String>,
    /// Whether the money is only reserved, until it is captured or let go.
    pub reserve: bool,
    /// How many requests may be made for it, on different days.
    pub attempts_max: i64,
    /// What two callers must not both ask for; one payment has it.
    pub business_key: Option<String>,
}

impl NewPayment {
    /// A payment of a customer, with nothing but what it must have.
    pub fn of(customer_id: CustomerId, purpose: Purpose, amount: Money, gateway: GatewayKind) -> NewPayment {
        NewPayment {
            customer_id,
            purpose,
            document_id: None,
            direction: Direction::In,
            party: Party::default(),
            amount,
            description: String::new(),
            metadata: BTreeMap::new(),
            gateway,
            method: None,
            save_method: false,
            return_url: None,
            reserve: false,
            attempts_max: 1,
            business_key: None,
        }
    }
}

/// Creates a payment. One whose customer has a payment under that business key already is that payment.
pub async fn create_payment(payg: &Payg, new: NewPayment, once: Once) -> Result<Payment> {
    let gateway = payg.gateways.get(gateway_choice(payg, Some(new.gateway))?)?;
    let wanted = checked(payg, new)?;
    let mut tx = payg.db.begin().await?;
    let owner = customer::get(&mut tx, wanted.customer_id).await?;
    if wanted.purpose == Purpose::Company && owner.kind != Kind::Company {
        let message = format!("{} is a user; payments of this kind are a company's", owner.handle());
        return Err(Error::conflict("not_a_company", message));
    }
    if wanted.amount.currency != owner.currency {
        let why = format!("is not in {}, the currency of {}", owner.currency, owner.handle());
        return Err(Error::invalid("amount", wanted.amount, why).at("amount"));
    }
    // What the gateway could not be asked for is refused here, and not only when it is to be asked.
    prepare_attempt::check(gateway.as_ref(), &wanted)?;
    let made = settle::create(&mut tx, payg, &wanted).await?;
    let payment = if made { wanted } else { existing(&mut tx, &wanted).await? };
    if made {
        refuse_undue(&mut tx, &payment).await?;
    }
    once.keep(&mut tx, 201, &payment).await?;
    tx.commit().await?;
    crash_point::here("c1");
    Ok(payment)
}

/// What of an invoice was voided, paid or credited meanwhile is not asked for. The invoice is locked until
/// the payment stands, so that whoever changes it at the same time finds the payment.
pub async fn refuse_undue(tx: &mut Tx, wanted: &Payment) -> Result<()> {
    let (Purpose::Invoice, Some(id)) = (wanted.purpose, wanted.document_id) else { return Ok(()) };
    let found = invoice::lock(tx, wanted.customer_id, InvoiceId::from_uuid(id)).await?;
    let found = found.ok_or_else(|| Error::not_found("invoice", id))?;
    // The payment itself is in flight already.
    if standing(tx, &found).await?.due()?.minor >= 0 {
        return Ok(());
    }
    let message = format!("{} of invoice {} are not due any more", wanted.amount, found.number);
    Err(Error::conflict("nothing_due", message))
}

/// The payment that was there before under the same business key; one over another amount is refused.
async fn existing(tx: &mut Tx, wanted: &Payment) -> Result<Payment> {
    let key = wanted.business_key.as_deref().unwrap_or_default();
    let found = payment::of_business_key(tx, wanted.customer_id, key).await?;
    let found = found.ok_or_else(|| Error::failed("a payment could not be written"))?;
    if found.amount == wanted.amount && found.document_id == wanted.document_id {
        return Ok(found);
    }
    let message = format!("{} is the payment of {key}, over {}", found.payment_id, found.amount);
    Err(Error::conflict("payment_exists", message))
}

/// The payment that was asked for, as it is to be written; refuses what no payment can be.
pub fn checked(payg: &Payg, new: NewPayment) -> Result<Payment> {
    if new.amount.minor <= 0 {
        return Err(Error::invalid("amount", new.amount.number(), "is not above zero").at("amount"));
    }
    prepare_attempt::refuse_direction(new.gateway, new.direction)?;
    refuse_reserving(&new)?;
    let earns = new.purpose == Purpose::Company && new.direction == Direction::In;
    let zero = Money::zero(new.amount.currency);
    let fee = if earns { payg.settings.fee.of(new.amount) } else { zero };
    let return_url = return_url(payg, new.gateway, new.method.is_none(), new.return_url)?;
    Ok(Payment {
        direction: new.direction,
        party: checked_party(new.party, new.purpose)?,
        fee,
        description: checked_description(&new.description)?,
        metadata: checked_metadata(new.metadata)?,
        gateway: Some(new.gateway),
        method: new.method,
        save_method: new.save_method,
        return_url,
        attempts_max: new.attempts_max.max(1),
        business_key: new.business_key,
        reserve: new.reserve,
        ..fresh_payment(new.customer_id, (new.purpose, new.document_id), new.amount, payg.now())
    })
}

/// Banks reserve no money, and nobody reserves money that is to go out.
fn refuse_reserving(new: &NewPayment) -> Result<()> {
    if new.reserve && (new.gateway == GatewayKind::Bank || new.direction == Direction::Out) {
        let message = "only a payer's money can be reserved, and no bank does so";
        return Err(Error::new(crate::error::Kind::Invalid, "not_reservable", message).at("reserve"));
    }
    Ok(())
}

/// A company's payment names the other party with branch and account; others need not.
pub fn checked_party(party: Party, purpose: Purpose) -> Result<Party> {
    let name = party.name.map(|text| naming::display_name(&text)).transpose();
    let bsb = party.bsb.map(|text| naming::bsb(&text)).transpose();
    let account = party.account.map(|text| naming::account_number(&text)).transpose();
    let party = Party {
        name: name.map_err(|error| error.at("party.name"))?,
        bsb: bsb.map_err(|error| error.at("party.bsb"))?,
        account: account.map_err(|error| error.at("party.account"))?,
    };
    let whole = party.name.is_some() && party.bsb.is_some() && party.account.is_some();
    if purpose == Purpose::Company && !whole {
        let message = "a company's payment needs the other party's name, BSB and account number";
        return Err(Error::new(crate::error::Kind::Invalid, "party_missing", message).at("party"));
    }
    Ok(party)
}

/// A description of at most 128 characters, without line ends or the like.
pub fn checked_description(text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > DESCRIPTION_MAX || text.chars().any(char::is_control) {
        let why = format!("has more than {DESCRIPTION_MAX} characters, or one that cannot be printed");
        return Err(Error::invalid("description", text, why).at("description"));
    }
    Ok(text.to_owned())
}

/// Facts that every gateway takes along.
pub fn checked_metadata(metadata: BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    let refuse = |what: &str, why: &str| Err(Error::invalid("metadata", what, why).at("metadata"));
    if metadata.len() > FACTS_MAX {
        return refuse(&metadata.len().to_string(), "is more than 14 facts");
    }
    for (name, value) in &metadata {
        if name.is_empty() || name.chars().count() > 32 || name.chars().any(char::is_control) {
            return refuse(name, "is not a name of 1 to 32 characters");
        }
        if name == "attempt" || name == "payment" {
            return refuse(name, "is a name of payg's own");
        }
        if value.chars().count() > 512 || value.contains('\0') {
            return refuse(value, "has more than 512 characters, or a zero among them");
        }
    }
    Ok(metadata)
}

/// Where the payer comes back to: as asked for, else where a gateway with a page usually leads. Refuses
/// a payment at such a gateway that could neither ask the payer nor charge a kept method.
pub fn return_url(
    payg: &Payg,
    gateway: GatewayKind,
    needs_payer: bool,
    asked: Option<String>,
) -> Result<Option<String>> {
    let usual = &payg.settings.yookassa_return_url;
    let is_on_page = gateway == GatewayKind::Yookassa && needs_payer;
    let chosen = asked.or_else(|| (is_on_page && !usual.is_empty()).then(|| usual.clone()));
    if is_on_page && chosen.is_none() {
        let message = "the payer needs an address to come back to from the gateway's page";
        return Err(Error::new(crate::error::Kind::Invalid, "return_url_missing", message)
            .hint("give a return URL or a kept method, or set yookassa.return_url")
            .at("return_url"));
    }
    chosen.map(checked_url).transpose()
}

/// An address that a payer may come back to.
pub fn checked_url(text: String) -> Result<String> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    if !web || text.len() > 2_048 || text.chars().any(|letter| letter.is_control() || letter == ' ') {
        let why = "is not a web address of up to 2048 characters";
        return Err(Error::invalid("return_url", text, why).at("return_url"));
    }
    Ok(text)
}
