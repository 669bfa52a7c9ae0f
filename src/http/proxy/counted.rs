//! The body of an answer on its way through, counted; when it has ended, what it was is charged.

use crate::engine::fair::Admission;
use crate::engine::gauge::{Gauge, Taken};
use crate::engine::ingest::QUANTITY_LIMIT;
use crate::http::proxy::charge::{Charge, Slot};
use crate::records::event::{Event, EventKey};
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// An upstream's body as the client gets it.
pub struct Counted {
    inner: reqwest::Body,
    bytes: u64,
    bill: Option<Bill>,
    /// The request is in work until its answer has gone.
    _admission: Admission,
}

/// A success that is charged when its answer has ended.
pub struct Bill {
    /// Who pays.
    pub customer: CustomerId,
    /// For what.
    pub service: ServiceId,
    /// When the answer came.
    pub at: Timestamp,
    /// How much; `None` is the bytes of the body.
    pub quantity: Option<Quantity>,
    /// What the gauge set aside for it.
    pub taken: Taken,
    /// Where it is charged.
    pub slot: Slot,
    /// Counts what it turns out to be.
    pub gauge: Gauge,
}

impl Counted {
    /// A body; without a bill nothing is charged for it.
    pub fn new(inner: reqwest::Body, bill: Option<Bill>, admission: Admission) -> Counted {
        Counted { inner, bytes: 0, bill, _admission: admission }
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        let frame = ready!(Pin::new(&mut self.inner).poll_frame(context));
        match &frame {
            Some(Ok(frame)) => self.bytes += frame.data_ref().map_or(0, |data| data.len() as u64),
            // The upstream broke off: that was no success.
            Some(Err(_)) => self.bill = None,
            None => {}
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl Drop for Counted {
    /// Ended, or the client left: either way the upstream has done its work.
    fn drop(&mut self) {
        if let Some(bill) = self.bill.take() {
            bill.charge(self.bytes);
        }
    }
}

impl Bill {
    fn charge(self, bytes: u64) {
        let Bill { customer, service, at, quantity, taken, slot, gauge } = self;
        let (quantity, taken) = match quantity {
            Some(quantity) if quantity == Quantity::ONE => (quantity, Some(taken)),
            other => {
                // Only a trifle was set aside, because nobody knew how much it would be.
                drop(taken);
                let counted = i64::try_from(bytes).ok().and_then(|bytes| Quantity::from_units(bytes).ok());
                let quantity = other.or(counted).unwrap_or(QUANTITY_LIMIT).min(QUANTITY_LIMIT);
                (quantity, gauge.add(customer, service, at, quantity))
            }
        };
        if quantity == Quantity::ZERO {
            return;
        }
        let event = Event {
            key: EventKey::fresh(),
            customer_id: customer,
            service_id: service,
            quantity,
            happened_at: at,
            timed: false,
            value: None,
        };
        slot.charge(Charge { event, taken });
    }
}
