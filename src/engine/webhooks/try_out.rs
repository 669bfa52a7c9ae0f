//! Trying an endpoint out: an event that says nothing but hello, sent now.

use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::engine::webhooks::endpoints::{must_be_enabled, unknown};
use crate::engine::webhooks::turn::{self, Tried};
use crate::error::Result;
use crate::records::delivery::{self, DeliveryStatus, NewDelivery};
use crate::records::delivery_try::DeliveryTry;
use crate::records::endpoint::{self, Endpoint};
use crate::records::endpoint_secret;
use crate::records::lane::{self, Lane};
use crate::records::letter::{self, Letter, LetterKind};
use crate::values::id::{CustomerId, EndpointId, LetterId};
use crate::values::timestamp::{SECOND, Timestamp};
use crate::webhook::secret::WebhookSecret;
use crate::webhook::sender::{Post, Sender};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// For how long the workers leave the event to whoever tries it, who may die meanwhile; microseconds.
const OWN_TRY: i64 = 120 * SECOND;

/// A test event that is on its way.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(tag = "object", rename = "webhook_test")]
pub struct TestEvent {
    /// The event, to look it up in the log.
    pub event_id: LetterId,
    /// Where it is sent.
    pub webhook_id: EndpointId,
}

/// Writes a test event that the workers send, to this endpoint alone; answers its id.
pub async fn write_test(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: EndpointId,
    once: Once,
) -> Result<TestEvent> {
    let (_, event_id) = write(payg, whose, id, payg.now(), once).await?;
    Ok(TestEvent { event_id, webhook_id: id })
}

/// Sends a test event to an endpoint and waits for the answer. It is tried this once: whoever tries an
/// endpoint out sees what came of it, and is not surprised by it later. In a rehearsal nothing is sent and
/// there is no answer.
pub async fn send_test(
    payg: &Payg,
    sender: &Sender,
    whose: Option<CustomerId>,
    id: EndpointId,
) -> Result<Option<DeliveryTry>> {
    let (endpoint, letter_id) =
        write(payg, whose, id, payg.now().plus_micros(OWN_TRY), Once::unkeyed()).await?;
    if payg.db.is_rehearsal() {
        return Ok(None);
    }
    let (customer, at) = (endpoint.customer_id, payg.now());
    let mut view = payg.db.view().await?;
    let secrets = endpoint_secret::live(&mut view, customer, id, at).await?;
    let told = letter::find(&mut view, Some(customer), letter_id).await?;
    drop(view);
    let secrets: Vec<WebhookSecret> =
        secrets.into_iter().map(WebhookSecret::from_bytes).collect::<Result<_>>()?;
    let body = told.map(|written| written.told.body()).transpose()?.unwrap_or_default();
    let post = Post { url: &endpoint.url, id: &letter_id.to_string(), at, secrets: &secrets, body: &body };
    let tried = Tried { letter_id, failed_tries: 0, is_test: true, at, answer: sender.send(post).await };
    // The lane is nobody's: it is only read from, and not given back.
    let lane = Lane {
        customer_id: customer,
        endpoint_id: id,
        url: endpoint.url,
        is_failing: false,
        lease: Uuid::nil(),
    };
    let written = turn::written(&lane, &tried);
    turn::keep(payg, &lane, &[tried], false).await?;
    Ok(Some(written))
}

async fn write(
    payg: &Payg,
    whose: Option<CustomerId>,
    id: EndpointId,
    due_at: Timestamp,
    once: Once,
) -> Result<(Endpoint, LetterId)> {
    let now = payg.now();
    let mut tx = payg.db.begin().await?;
    let endpoint = endpoint::find(&mut tx, whose, id).await?.ok_or_else(|| unknown(id))?;
    must_be_enabled(&endpoint)?;
    let (customer_id, letter_id) = (endpoint.customer_id, LetterId::new());
    let letter = Letter {
        customer_id,
        letter_id,
        kind: LetterKind::WebhookTest,
        document_id: id.uuid(),
        payload: json!({ "object": endpoint, "previous": null }).to_string(),
        created_at: now,
    };
    letter::insert(&mut tx, &[letter]).await?;
    letter::keep_back(&mut tx, customer_id, letter_id, now).await?;
    let status = DeliveryStatus::Waiting;
    let owed = NewDelivery { customer_id, endpoint_id: id, letter_id, status };
    delivery::insert(&mut tx, &[owed], due_at, now).await?;
    lane::wake(&mut tx, &[(customer_id, id)], due_at).await?;
    once.keep(&mut tx, 202, &TestEvent { event_id: letter_id, webhook_id: id }).await?;
    tx.commit().await?;
    Ok((endpoint, letter_id))
}
