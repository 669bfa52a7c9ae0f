//! Refunds, within the bounds of their payment.

use crate::sandbox::fault::{Fault, Moment};
use crate::sandbox::objects::{Cancellation, Payment, Refund, Status};
use crate::sandbox::payments::SETTLING;
use crate::sandbox::read::Fields;
use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::state::Request;
use crate::sandbox::written::{Amount, At};
use crate::values::money::Money;
use crate::values::timestamp::DAY;
use uuid::Uuid;

/// How long after its capture a payment can be refunded.
const REFUNDABLE: i64 = 3 * 365 * DAY;
/// What must stay of a rouble payment that is refunded in part, in kopecks.
const LEAST_LEFT: i64 = 1_00;

impl Shop {
    /// `POST /refunds`.
    pub fn create_refund(&mut self, request: Request) -> Done {
        let fields = Fields::of_body(&request.body)?;
        let amount = fields.amount()?.ok_or_else(|| fields.wrong("amount", "is missing"))?;
        let payment_id = fields.text("payment_id", 36)?;
        let payment_id = payment_id.ok_or_else(|| fields.wrong("payment_id", "is missing"))?;
        let (description, metadata) = (fields.text("description", 250)?, fields.metadata()?);
        let payment = self.state.payment(&payment_id);
        let payment = payment.ok_or_else(|| Refused::invalid("payment_id", "Payment doesn't exist"))?;
        self.check_refund(payment, amount)?;
        let now = self.now();
        let mut refund = Refund {
            id: Uuid::now_v7().to_string(),
            payment_id,
            status: Status::Succeeded,
            amount: Amount(amount),
            description,
            metadata,
            created_at: At(now),
            settles_at: None,
            cancellation: None,
        };
        let fault = self.faults.of(Moment::Refund);
        if let Some((name, _)) = fault {
            self.note_fault(name, None)?;
        }
        match fault.map(|(_, fault)| fault) {
            _ if self.cancels => cancel(&mut refund, "yoo_money", "rejected_by_timeout"),
            Some(Fault::RefundCanceled) => cancel(&mut refund, "yoo_money", "insufficient_funds"),
            Some(_) => {
                refund.status = Status::Pending;
                refund.settles_at = Some(At(now.plus_micros(SETTLING)));
            }
            None => {}
        }
        self.write_refund(refund, Some(request))
    }

    /// `GET /refunds/{id}`.
    pub fn refund(&self, id: &str) -> Done<&Refund> {
        self.state.refund(id).ok_or_else(|| Refused::not_found("Refund doesn't exist or access denied"))
    }

    fn check_refund(&self, payment: &Payment, amount: Money) -> Done<()> {
        let refuse = |parameter, description: &str| Err(Refused::invalid(parameter, description));
        if payment.status != Status::Succeeded {
            return refuse("payment_id", "Payment can not be refunded in current status");
        }
        if amount.currency != payment.amount.0.currency {
            return refuse("amount.currency", "Currencies do not match");
        }
        if payment.captured_at.is_some_and(|at| at.0.plus_micros(REFUNDABLE) < self.now()) {
            return refuse("payment_id", "Payment is too old to be refunded");
        }
        let left = payment.left().minor - self.promised(&payment.id);
        if left <= 0 {
            return refuse("payment_id", "Payment is already completely refunded");
        }
        if amount.minor > left {
            return refuse("amount.value", "Refund sum exceeded");
        }
        let remains = left - amount.minor;
        if amount.currency.code() == "RUB" && remains > 0 && remains < LEAST_LEFT {
            let description = "Remaining payment amount after refund must be greater than 1.00 RUB";
            return refuse("amount.value", description);
        }
        Ok(())
    }

    /// What pending refunds will take.
    fn promised(&self, payment_id: &str) -> i64 {
        let open = self.state.open.iter().filter_map(|birth| self.state.refunds.get(birth));
        let of_payment = open.filter(|refund| refund.payment_id == payment_id);
        of_payment.map(|refund| refund.amount.0.minor).sum()
    }
}

fn cancel(refund: &mut Refund, party: &str, reason: &str) {
    refund.status = Status::Canceled;
    refund.cancellation = Some(Cancellation::new(party, reason));
}
