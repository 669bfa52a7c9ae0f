//! How far a payment has come, and what may happen to it then.

use crate::error::{Error, Result};
use crate::words;

words! {
    /// How far a payment has come.
    PaymentStatus, "status", {
        /// Nobody was asked to move anything yet.
        Created = "created",
        /// A gateway was asked, or is about to be.
        Processing = "processing",
        /// The money has moved.
        Successful = "successful",
        /// The money has not moved and will not.
        Failed = "failed",
        /// It was given up before anybody was asked.
        Canceled = "canceled",
        /// The payer's bank asks the money back.
        Disputed = "disputed",
        /// The dispute was lost: the money is gone.
        Reversed = "reversed",
    }
}

words! {
    /// What happens to a payment.
    PaymentEvent, "event", {
        /// A gateway is to be asked.
        Process = "process",
        /// The gateway says that the money has moved.
        Succeed = "succeed",
        /// The gateway says that it has not and will not.
        Fail = "fail",
        /// It is given up.
        Cancel = "cancel",
        /// The payer's bank asks the money back.
        Dispute = "dispute",
        /// The dispute was decided for us.
        Win = "win",
        /// The dispute was decided against us.
        Lose = "lose",
    }
}

impl PaymentStatus {
    /// The status after an event: the only steps that there are, whoever asks.
    pub fn become_(self, event: PaymentEvent) -> Result<PaymentStatus> {
        use {PaymentEvent as On, PaymentStatus as Is};
        Ok(match (self, event) {
            (Is::Created, On::Process) => Is::Processing,
            (Is::Created, On::Cancel) => Is::Canceled,
            (Is::Processing, On::Succeed) => Is::Successful,
            (Is::Processing, On::Fail) => Is::Failed,
            (Is::Successful, On::Dispute) => Is::Disputed,
            (Is::Disputed, On::Win) => Is::Successful,
            (Is::Disputed, On::Lose) => Is::Reversed,
            (Is::Created | Is::Processing | Is::Successful | Is::Disputed, _)
            | (Is::Failed | Is::Canceled | Is::Reversed, _) => {
                let message = format!("a payment that is {self} cannot {event}");
                return Err(Error::conflict("payment_status", message));
            }
        })
    }
}
