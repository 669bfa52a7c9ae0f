//! Adding endpoints, changing them, rotating their secrets, and letting them go.

use crate::db::door::Tx;
use crate::engine::fresh_payment::fresh_payment;
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::webhooks::deliver::guard;
use crate::error::{Error, Result};
use crate::records::audit::{self, Entry};
use crate::records::endpoint::{self, DisabledReason, Endpoint, EndpointStatus, Offered};
use crate::records::letter::LetterKind;
use crate::records::{delivery, endpoint_secret, lane};
use crate::values::currency::Currency;
use crate::values::id::{CustomerId, EndpointId};
use crate::values::money::Money;
use crate::values::payment_terms::Purpose;
use crate::values::timestamp::{DAY, Timestamp};
use crate::webhook::secret::WebhookSecret;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many endpoints a customer may have.
const ENDPOINTS_MAX: i64 = 50;

/// How long the old secret signs beside the new one; microseconds.
const ROTATION: i64 = DAY;

/// An endpoint that is to be.
#[derive(Clone, Debug)]
pub struct NewEndpoint {
    /// Whose.
    pub customer_id: CustomerId,
    /// Where to.
    pub url: String,
    /// For people to tell it from others.
    pub description: String,
    /// Which events; all when empty.
    pub events: Vec<String>,
    /// Of payments, only changes of these fields; all when empty.
    pub fields: Vec<String>,
}

/// What is to be changed of an endpoint; `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct EndpointChange {
    /// Where to.
    pub url: Option<String>,
    /// For people to tell it from others.
    pub description: Option<String>,
    /// Which events; all when empty.
    pub events: Option<Vec<String>>,
    /// Of payments, only changes of these fields; all when empty.
    pub fields: Option<Vec<String>>,
    /// Whether anything is sent.
    pub is_enabled: Option<bool>,
}

/// An endpoint with its newest secret, which is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EndpointWithSecret {
    /// What is kept of it.
    #[serde(flatten)]
    pub endpoint: Endpoint,
    /// What its webhooks are signed with; missing where the answer is repeated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// How much is sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "resend")]
pub struct Resent {
    /// How many deliveries began again.
    pub deliveries: u64,
}

/// Adds an endpoint with a fresh secret.
pub async fn create_endpoint(payg: &Payg, new: NewEndpoint, once: Once) -> Result<EndpointWithSecret> {
    let now = payg.now();
    let endpoint = Endpoint {
        endpoint_id: EndpointId::new(),
        customer_id: new.customer_id,
        url: guard(payg).url(&new.url)?.into(),
        description: new.description,
        events: new.events,
        fields: new.fields,
        status: EndpointStatus::Enabled,
        disabled_reason: None,
        disabled_at: None,
        failing_since: None,
        created_at: now,
        updated_at: now,
    };
    let endpoint = checked(endpoint)?;
    let secret = WebhookSecret::fresh()?;
    let mut tx = payg.db.begin().await?;
    if endpoint::count(&mut tx, endpoint.customer_id).await? >= ENDPOINTS_MAX {
        let why = format!("there are {ENDPOINTS_MAX} endpoints already");
        return Err(Error::conflict("too_many_webhooks", why).hint("remove those that nobody needs"));
    }
    endpoint::insert(&mut tx, &endpoint).await?;
    let (customer, id) = (endpoint.customer_id, endpoint.endpoint_id);
    endpoint_secret::insert(&mut tx, customer, id, secret.bytes(), now).await?;
    let entry = Entry::new(&payg.actor, "webhook.add", ("webhook", id), now).of(customer);
    audit::write(&mut tx, &[entry.after(&endpoint)?]).await?;
    let kept = EndpointWithSecret { endpoint, secret: None };
    once.keep(&mut tx, 201, &kept).await?;
    tx.commit().await?;
    Ok(EndpointWithSecret { secret: Some(secret.to_string()), ..kept })
}

/// Changes an endpoint. One that is disabled is sent nothing more, what waited for it has failed; one
/// that is enabled again is sent what happens from now on.
pub async fn update_endpoint(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: EndpointId,
    change: EndpointChange,
) -> Result<Endpoint> {
    let now = payg.now();
    let url = change.url.map(|text| guard(payg).url(&text)).transpose()?;
    let mut tx = payg.db.begin().await?;
    let held = hold(&mut tx, whose, id).await?;
    let (before, was) = (held.status, held.clone());
    let mut changed = Endpoint {
        url: url.map_or(held.url, Into::into),
        description: change.description.unwrap_or(held.description),
        events: change.events.unwrap_or(held.events),
        fields: change.fields.unwrap_or(held.fields),
        updated_at: now,
        ..held
    };
    match (change.is_enabled, before) {
        (Some(true), EndpointStatus::Disabled) => {
            changed.status = EndpointStatus::Enabled;
            (changed.disabled_reason, changed.disabled_at, changed.failing_since) = (None, None, None);
        }
        (Some(false), EndpointStatus::Enabled) => {
            changed.status = EndpointStatus::Disabled;
            (changed.disabled_reason, changed.disabled_at) = (Some(DisabledReason::Asked), Some(now));
        }
        _ => {}
    }
    let changed = checked(changed)?;
    endpoint::update(&mut tx, &changed).await?;
    if before == EndpointStatus::Enabled && changed.status == EndpointStatus::Disabled {
        delivery::give_up(&mut tx, changed.customer_id, id, now).await?;
    }
    lane::end_pause(&mut tx, changed.customer_id, &[id]).await?;
    let verb = match (before, changed.status) {
        (EndpointStatus::Enabled, EndpointStatus::Disabled) => "webhook.disable",
        (EndpointStatus::Disabled, EndpointStatus::Enabled) => "webhook.enable",
        _ => "webhook.update",
    };
    let entry = Entry::new(&payg.actor, verb, ("webhook", id), now).of(changed.customer_id);
    audit::write(&mut tx, &[entry.before(&was)?.after(&changed)?]).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Removes an endpoint: nothing more is sent to it, and its secrets are forgotten. What was sent stays
/// in the log.
pub async fn remove_endpoint(payg: &Payg, whose: Option<CustomerId>, id: EndpointId) -> Result<Endpoint> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let held = hold(&mut tx, whose, id).await?;
    let removed = Endpoint { status: EndpointStatus::Removed, updated_at: now, ..held.clone() };
    endpoint::update(&mut tx, &removed).await?;
    delivery::give_up(&mut tx, removed.customer_id, id, now).await?;
    endpoint_secret::forget(&mut tx, removed.customer_id, id).await?;
    let entry = Entry::new(&payg.actor, "webhook.remove", ("webhook", id), now).of(removed.customer_id);
    audit::write(&mut tx, &[entry.before(&held)?.after(&removed)?]).await?;
    tx.commit().await?;
    Ok(removed)
}

/// Gives an endpoint a new secret; for a day the old one signs beside it.
pub async fn rotate_secret(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: EndpointId,
    once: Once,
) -> Result<EndpointWithSecret> {
    let (now, secret) = (payg.now(), WebhookSecret::fresh()?);
    let mut tx = payg.db.begin().await?;
    let endpoint = hold(&mut tx, whose, id).await?;
    let customer = endpoint.customer_id;
    endpoint_secret::retire(&mut tx, customer, id, now.plus_micros(ROTATION)).await?;
    endpoint_secret::insert(&mut tx, customer, id, secret.bytes(), now).await?;
    // That it has a new secret is told, not what it is.
    let entry = Entry::new(&payg.actor, "webhook.rotate_secret", ("webhook", id), now).of(customer);
    audit::write(&mut tx, &[entry.after(&endpoint)?]).await?;
    let kept = EndpointWithSecret { endpoint, secret: None };
    once.keep(&mut tx, 200, &kept).await?;
    tx.commit().await?;
    Ok(EndpointWithSecret { secret: Some(secret.to_string()), ..kept })
}

/// Sends everything again that failed and happened since an instant; answers how much that is.
pub async fn resend_failed(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: EndpointId,
    since: Timestamp,
    once: Once,
) -> Result<Resent> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let held = hold(&mut tx, whose, id).await?;
    must_be_enabled(&held)?;
    let count = delivery::begin_failed_again(&mut tx, held.customer_id, id, since, now).await?;
    if count > 0 {
        lane::end_pause(&mut tx, held.customer_id, &[id]).await?;
        lane::wake(&mut tx, &[(held.customer_id, id)], now).await?;
    }
    let resent = Resent { deliveries: count };
    once.keep(&mut tx, 200, &resent).await?;
    tx.commit().await?;
    Ok(resent)
}

/// Refuses an endpoint to which nothing is sent.
pub fn must_be_enabled(endpoint: &Endpoint) -> Result<()> {
    match endpoint.status {
        EndpointStatus::Enabled => Ok(()),
        _ => {
            let why = format!("webhook {} is disabled", endpoint.endpoint_id);
            let hint = format!("payg webhook enable {}", endpoint.endpoint_id);
            Err(Error::conflict("webhook_disabled", why).hint(hint))
        }
    }
}

/// What is said when there is no such endpoint, or it is somebody else's.
pub fn unknown(id: EndpointId) -> Error {
    Error::not_found("webhook", id)
}

async fn hold(tx: &mut Tx, whose: Option<CustomerId>, id: EndpointId) -> Result<Endpoint> {
    let found = endpoint::find(tx, whose, id).await?.ok_or_else(|| unknown(id))?;
    let held = endpoint::hold(tx, found.customer_id, id).await?;
    held.filter(|held| held.status != EndpointStatus::Removed).ok_or_else(|| unknown(id))
}

/// The endpoint as it is kept; refuses events and fields that there are not.
fn checked(endpoint: Endpoint) -> Result<Endpoint> {
    let events: Vec<&'static str> = LetterKind::public_words().collect();
    endpoint.checked(Offered { events: &events, fields: &payment_fields()? })
}

/// The fields of a payment that may change, as its letters name them.
fn payment_fields() -> Result<Vec<String>> {
    let nothing = Money::zero(Currency::USD);
    let blank = fresh_payment(
        CustomerId::from_uuid(Uuid::nil()),
        (Purpose::Company, None),
        nothing,
        Timestamp::EPOCH,
    );
    let shown = serde_json::to_value(blank)
        .map_err(|cause| Error::failed("a payment cannot be written as JSON").cause(cause))?;
    let mut fields = Vec::new();
    for (field, value) in shown.as_object().into_iter().flatten() {
        fields.push(field.clone());
        let parts = value.as_object().into_iter().flatten().map(|(part, _)| format!("{field}.{part}"));
        fields.extend(parts);
    }
    fields.retain(|field| !matches!(field.as_str(), "object" | "id" | "updated_at"));
    Ok(fields)
}
