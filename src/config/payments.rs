//! The settings of payments.

use crate::error::{Error, Result};
use crate::values::fixed;
use crate::values::gateway_kind::GatewayKind;
use crate::values::money::Money;

/// How companies are paid, and for how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentSettings {
    /// `payments.gateway`: how money is moved unless a payment says otherwise.
    pub gateway: GatewayKind,
    /// `payments.fee_percent`: what is kept of a company's payments, in millionths of a percent.
    fee: i64,
}

/// A hundred percent.
const WHOLE: i64 = 100_000_000;

impl Default for PaymentSettings {
    fn default() -> PaymentSettings {
        PaymentSettings { gateway: GatewayKind::Sandbox, fee: 0 }
    }
}

impl PaymentSettings {
    /// The fee as text: `1.5`.
    pub fn fee_percent(&self) -> String {
        fixed::show(i128::from(self.fee), 6, 0)
    }

    /// Sets the fee; refuses what is not between 0 and 100 with up to six decimals.
    pub fn set_fee_percent(&mut self, text: &str) -> Result<()> {
        let fee = fixed::parse(text, 6).ok().and_then(|fee| i64::try_from(fee).ok());
        let fee = fee.filter(|fee| (0..=WHOLE).contains(fee));
        self.fee = fee.ok_or_else(|| {
            Error::invalid(
                "payments.fee_percent",
                text,
                "is not a number from 0 to 100 with up to six decimals",
            )
        })?;
        Ok(())
    }

    /// The fee of an amount, rounded half away from zero; never more than the amount.
    pub fn fee_of(&self, amount: Money) -> Money {
        let exact = i128::from(amount.minor) * i128::from(self.fee);
        let minor = i64::try_from(fixed::divide_half_away(exact, i128::from(WHOLE)));
        Money::new(minor.unwrap_or(amount.minor).clamp(0, amount.minor.max(0)), amount.currency)
    }
}
