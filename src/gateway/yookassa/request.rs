//! The bytes of a request, made once of an order and checked against the API's limits.

use crate::error::{Error, Result};
use crate::gateway::contract::{Charge, How, Order, RefundOrder};
use crate::gateway::yookassa::wire::{Amount, NewConfirmation, NewPayment, NewRefund};
use crate::values::money::Money;
use serde::Serialize;
use std::collections::BTreeMap;

/// Currencies that the API takes.
const CURRENCIES: [&str; 12] =
    ["RUB", "EUR", "USD", "KZT", "BYN", "UAH", "UZS", "TRY", "INR", "MDL", "AZN", "AMD"];
/// Characters of a payment's description; longer ones are cut, for a person only reads them.
const DESCRIPTION: usize = 128;
/// Characters of a refund's description.
const REASON: usize = 250;
/// Characters of an address to come back to.
const RETURN_URL: usize = 2_048;
/// Keys of metadata, and characters of a key and of a value.
const METADATA: (usize, usize, usize) = (16, 32, 512);

/// The body of an order. Anything that the API would refuse for its form is refused here.
pub fn bytes(order: &Order) -> Result<Vec<u8>> {
    match order {
        Order::Charge(charge) => write(&payment(charge)?),
        Order::Refund(refund) => write(&self::refund(refund)?),
    }
}

/// The body of a capture of a part.
pub fn capture(part: Money) -> Result<Vec<u8>> {
    write(&BTreeMap::from([("amount", amount(part)?)]))
}

fn write(request: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(request).map_err(|cause| Error::failed("the request cannot be written").cause(cause))
}

fn payment(charge: &Charge) -> Result<NewPayment> {
    let mut metadata = charge.metadata.clone();
    metadata.insert("attempt".to_owned(), charge.attempt.clone());
    metadata.insert("payment".to_owned(), charge.payment.clone());
    let mut request = NewPayment {
        amount: amount(charge.amount)?,
        capture: !charge.reserve,
        description: cut(&charge.description, DESCRIPTION),
        confirmation: None,
        payment_method_id: None,
        save_payment_method: None,
        merchant_customer_id: charge.customer.clone(),
        metadata: checked(metadata)?,
    };
    match &charge.how {
        How::Redirect { return_url, .. } if return_url.chars().count() > RETURN_URL => {
            return Err(Error::invalid("return_url", return_url, "has more than 2048 characters"));
        }
        How::Redirect { return_url, save_method } => {
            request.confirmation = Some(NewConfirmation { kind: "redirect", return_url: return_url.clone() });
            request.save_payment_method = save_method.then_some(true);
        }
        How::Saved { method } => request.payment_method_id = Some(method.clone()),
        How::Direct { .. } => {
            let sentence = "YooKassa charges a saved method or asks the payer on its page";
            return Err(Error::conflict("payer_needed", sentence));
        }
    }
    Ok(request)
}

fn refund(order: &RefundOrder) -> Result<NewRefund> {
    let metadata = BTreeMap::from([("attempt".to_owned(), order.attempt.clone())]);
    Ok(NewRefund {
        payment_id: order.payment_gateway_id.clone(),
        amount: amount(order.amount)?,
        description: cut(&order.description, REASON),
        metadata: checked(metadata)?,
    })
}

fn amount(money: Money) -> Result<Amount> {
    if !CURRENCIES.contains(&money.currency.code()) {
        return Err(Error::invalid("currency", money.currency, "is not one that YooKassa takes").at("amount"));
    }
    if money.minor <= 0 {
        return Err(Error::invalid("amount", money, "is not above zero").at("amount"));
    }
    Ok(Amount::of(money))
}

fn checked(metadata: BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    let (keys, key, value) = METADATA;
    if metadata.len() > keys {
        return Err(Error::invalid("metadata", metadata.len(), "keys are more than the 16 that go along"));
    }
    for (name, text) in &metadata {
        if name.chars().count() > key {
            return Err(Error::invalid("metadata key", name, "has more than 32 characters"));
        }
        if text.chars().count() > value {
            return Err(Error::invalid("metadata", text, "has more than 512 characters"));
        }
    }
    Ok(metadata)
}

fn cut(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}
