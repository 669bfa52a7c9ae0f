//! What can be done with payments: make, capture, cancel, and pay as the payer does.

use crate::sandbox::cards;
use crate::sandbox::fault::Moment;
use crate::sandbox::objects::{Cancellation, Method, Payment, Status};
use crate::sandbox::read::{Fields, How, NewPayment};
use crate::sandbox::refused::{Done, Refused};
use crate::sandbox::shop::Shop;
use crate::sandbox::state::Request;
use crate::sandbox::written::{Amount, At};
use crate::values::money::Money;
use crate::values::timestamp::SECOND;
use serde_json::Value;
use uuid::Uuid;

/// How long a payer may take on the page.
pub const CONFIRMATION: i64 = 3_600 * SECOND;
/// How long a charge or a refund takes that is not decided at once.
pub const SETTLING: i64 = 60 * SECOND;

impl Shop {
    /// `POST /payments`.
    pub fn create_payment(&mut self, request: Request) -> Done {
        let asked = NewPayment::read(&request.body)?;
        if self.identity.currency.is_some_and(|currency| currency != asked.amount.currency) {
            return Err(Refused::invalid("amount.currency", "Currency is not the shop's"));
        }
        let id = Uuid::now_v7().to_string();
        let (method, page) = match asked.how {
            How::Page { return_url } => (None, Some(return_url)),
            How::Saved(method) => (Some(self.saved_method(&method)?), None),
            How::Card(number) => (Some(cards::method(&id, &number)), None),
        };
        let now = self.now();
        let mut payment = Payment {
            id,
            status: Status::Pending,
            amount: Amount(asked.amount),
            refunded: Amount(Money::zero(asked.amount.currency)),
            description: asked.description,
            metadata: asked.metadata,
            merchant_customer_id: asked.merchant_customer_id,
            capture: asked.capture,
            save_method: asked.save_method,
            ends_at: page.as_ref().map(|_| At(now.plus_micros(CONFIRMATION))),
            return_url: page,
            method,
            created_at: At(now),
            captured_at: None,
            settles_at: None,
            cancellation: None,
        };
        if self.cancels {
            payment.cancel(Cancellation::new("yoo_money", "internal_timeout"));
        } else if payment.return_url.is_none() {
            self.charge(&mut payment)?;
        }
        self.write_payment(payment, Some(request))
    }

    /// Charges without the payer: at once, unless a fault says later.
    fn charge(&mut self, payment: &mut Payment) -> Done<()> {
        let now = self.now();
        match self.faults.of(Moment::Charge) {
            Some((name, _)) => {
                self.note_fault(name, None)?;
                payment.settles_at = Some(At(now.plus_micros(SETTLING)));
            }
            None => payment.decide(now),
        }
        Ok(())
    }

    fn saved_method(&self, id: &str) -> Done<Method> {
        let method = self.state.methods.get(id).filter(|method| method.saved);
        method
            .cloned()
            .ok_or_else(|| Refused::invalid("payment_method_id", "Payment method is not available"))
    }

    /// `GET /payments/{id}`.
    pub fn payment(&self, id: &str) -> Done<&Payment> {
        let absent = || Refused::not_found("Payment doesn't exist or access denied");
        self.state.payment(id).ok_or_else(absent)
    }

    /// `POST /payments/{id}/capture`, of all that is held or of a part.
    pub fn capture_payment(&mut self, id: &str, request: Request) -> Done {
        let mut payment = self.payment(id)?.clone();
        let amount = match &request.body {
            Value::Null => None,
            body => Fields::of_body(body)?.amount()?,
        };
        if payment.status != Status::WaitingForCapture {
            let description = match payment.capture {
                true => "You can not capture payment with autocapture",
                false => "Payment can not be captured in current status",
            };
            return Err(Refused::invalid("payment_id", description));
        }
        if let Some(amount) = amount {
            if amount.currency != payment.amount.0.currency {
                return Err(Refused::invalid("amount.currency", "Currencies do not match"));
            }
            if amount.minor > payment.amount.0.minor {
                return Err(Refused::invalid("amount.value", "Capture sum exceeded"));
            }
            payment.amount = Amount(amount);
        }
        payment.succeed(self.now());
        self.write_payment(payment, Some(request))
    }

    /// `POST /payments/{id}/cancel`.
    pub fn cancel_payment(&mut self, id: &str, request: Request) -> Done {
        let mut payment = self.payment(id)?.clone();
        if payment.status != Status::WaitingForCapture {
            return Err(Refused::invalid("payment_id", "Payment can not be canceled in current status"));
        }
        payment.cancel(Cancellation::new("merchant", "canceled_by_merchant"));
        self.write_payment(payment, Some(request))
    }

    /// What the payer does on the page: pays with a card.
    pub fn pay(&mut self, id: &str, card: &str) -> Done {
        let mut payment = self.waiting_for_payer(id)?;
        payment.method = Some(cards::method(&payment.id, card));
        payment.decide(self.now());
        self.write_payment(payment, None)
    }

    /// What the payer's bank does: declines without saying why.
    pub fn decline(&mut self, id: &str) -> Done {
        let mut payment = self.waiting_for_payer(id)?;
        payment.cancel(Cancellation::new("payment_network", "general_decline"));
        self.write_payment(payment, None)
    }

    fn waiting_for_payer(&self, id: &str) -> Done<Payment> {
        let payment = self.payment(id)?;
        if payment.status != Status::Pending || payment.return_url.is_none() {
            return Err(Refused::invalid("payment_id", "Nobody has to confirm this payment any more"));
        }
        Ok(payment.clone())
    }
}
