//! Request bodies read field by field, refused with the parameter that is wrong.

use crate::sandbox::refused::{Done, Refused};
use crate::values::currency::Currency;
use crate::values::money::Money;
use serde_json::{Map, Value};

/// The currencies that the API knows.
const CURRENCIES: [&str; 12] =
    ["RUB", "EUR", "USD", "KZT", "BYN", "UAH", "UZS", "TRY", "INR", "MDL", "AZN", "AMD"];
/// The most and the least that a card pays in roubles, in kopecks.
const CARD_LIMITS: std::ops::RangeInclusive<i64> = 100..=35_000_000;
/// Characters of an address to return to.
const RETURN_URL: usize = 2_048;

/// An object of the request, with the path that leads to it.
pub struct Fields<'a> {
    object: &'a Map<String, Value>,
    path: &'a str,
}

impl<'a> Fields<'a> {
    /// The whole body.
    pub fn of_body(body: &'a Value) -> Done<Fields<'a>> {
        match body {
            Value::Object(object) => Ok(Fields { object, path: "" }),
            _ => Err(Refused::invalid("body", "Request body is not a JSON object")),
        }
    }

    /// An object in it, if it is there; null counts as not there.
    pub fn object(&self, name: &'a str) -> Done<Option<Fields<'a>>> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Object(object)) => Ok(Some(Fields { object, path: name })),
            Some(_) => Err(self.wrong(name, "is not an object")),
        }
    }

    /// A text, if it is there, with at most so many characters.
    pub fn text(&self, name: &str, longest: usize) -> Done<Option<String>> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.chars().count() <= longest => Ok(Some(text.clone())),
            Some(Value::String(_)) => Err(self.wrong(name, &format!("is longer than {longest} characters"))),
            Some(_) => Err(self.wrong(name, "is not a text")),
        }
    }

    /// True, false, or what is meant when nothing is said.
    pub fn flag(&self, name: &str, unsaid: bool) -> Done<bool> {
        match self.value(name) {
            None => Ok(unsaid),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(self.wrong(name, "is not true or false")),
        }
    }

    /// Whether anything is said.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// What is not right, said of one field.
    pub fn wrong(&self, name: &str, why: &str) -> Refused {
        let parameter = match self.path {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        };
        let description = format!("Parameter {parameter} {why}");
        Refused::invalid(&parameter, description)
    }

    /// An amount above zero in one of the API's currencies, if it is there.
    pub fn amount(&self) -> Done<Option<Money>> {
        let Some(amount) = self.object("amount")? else { return Ok(None) };
        let code = amount.text("currency", 3)?.ok_or_else(|| amount.wrong("currency", "is missing"))?;
        let value = amount.text("value", 20)?.ok_or_else(|| amount.wrong("value", "is missing"))?;
        let known = CURRENCIES.contains(&code.as_str()).then(|| code.parse::<Currency>().ok()).flatten();
        let currency = known.ok_or_else(|| amount.wrong("currency", "is not one of the API's currencies"))?;
        let money = Money::parse(&value, currency).map_err(|_| amount.wrong("value", "is not an amount"))?;
        if money.minor <= 0 {
            return Err(amount.wrong("value", "is not above zero"));
        }
        Ok(Some(money))
    }

    /// The shop's own data: at most 16 texts.
    pub fn metadata(&self) -> Done<Map<String, Value>> {
        let Some(metadata) = self.object("metadata")? else { return Ok(Map::new()) };
        if metadata.object.len() > 16 {
            return Err(self.wrong("metadata", "has more than 16 keys"));
        }
        for (name, value) in metadata.object {
            if name.chars().count() > 32 {
                return Err(self.wrong("metadata", "has a key of more than 32 characters"));
            }
            let fits = match value {
                Value::Null => true,
                Value::String(text) => text.chars().count() <= 512,
                _ => false,
            };
            if !fits {
                return Err(metadata.wrong(name, "is not a text of at most 512 characters"));
            }
        }
        Ok(metadata.object.clone())
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.object.get(name).filter(|value| !value.is_null())
    }
}

/// How a new payment is to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// On the page, by the payer.
    Page {
        /// Where the payer goes then.
        return_url: String,
    },
    /// With a saved card.
    Saved(String),
    /// With a card whose number came with the request.
    Card(String),
}

/// A request for a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayment {
    /// Above zero.
    pub amount: Money,
    /// How it is to be paid.
    pub how: How,
    /// At most 128 characters.
    pub description: Option<String>,
    /// The shop's own data.
    pub metadata: Map<String, Value>,
    /// The shop's name for the payer.
    pub merchant_customer_id: Option<String>,
    /// Whether the money is taken at once.
    pub capture: bool,
    /// Whether the card is to be kept.
    pub save_method: bool,
}

impl NewPayment {
    /// Reads and checks the body of `POST /payments`.
    pub fn read(body: &Value) -> Done<NewPayment> {
        let fields = Fields::of_body(body)?;
        let amount = fields.amount()?.ok_or_else(|| fields.wrong("amount", "is missing"))?;
        if amount.currency.code() == "RUB" && !CARD_LIMITS.contains(&amount.minor) {
            let why = "is not within the limits of the payment method";
            return Err(Refused::invalid("amount.value", format!("Parameter amount.value {why}")));
        }
        Ok(NewPayment {
            amount,
            how: how(&fields)?,
            description: fields.text("description", 128)?,
            metadata: fields.metadata()?,
            merchant_customer_id: fields.text("merchant_customer_id", 200)?,
            capture: fields.flag("capture", false)?,
            save_method: fields.flag("save_payment_method", false)?,
        })
    }
}

fn how(fields: &Fields<'_>) -> Done<How> {
    let confirmation = fields.object("confirmation")?;
    let method = fields.object("payment_method_data")?;
    if fields.has("payment_token") {
        return Err(fields.wrong("payment_token", "is not known to the sandbox"));
    }
    if let Some(id) = fields.text("payment_method_id", 64)? {
        return match (confirmation, method) {
            (Some(_), _) => Err(Refused::invalid(
                "confirmation",
                "Confirmation must be null when using payment_method_id",
            )),
            (None, Some(_)) => {
                Err(fields.wrong("payment_method_data", "cannot stand beside payment_method_id"))
            }
            (None, None) => Ok(How::Saved(id)),
        };
    }
    let card = method.as_ref().map(card).transpose()?.flatten();
    match (confirmation, card) {
        (Some(confirmation), _) => page(&confirmation),
        (None, Some(number)) => Ok(How::Card(number)),
        (None, None) => Err(fields.wrong("confirmation", "is missing")),
    }
}

fn card(method: &Fields<'_>) -> Done<Option<String>> {
    match method.text("type", 32)?.as_deref() {
        Some("bank_card") => {}
        Some(_) => return Err(method.wrong("type", "is not a method of the sandbox")),
        None => return Err(method.wrong("type", "is missing")),
    }
    let Some(card) = method.object("card")? else { return Ok(None) };
    card.text("number", 32)?.map(Some).ok_or_else(|| card.wrong("number", "is missing"))
}

fn page(confirmation: &Fields<'_>) -> Done<How> {
    match confirmation.text("type", 32)?.as_deref() {
        Some("redirect") => {}
        Some(_) => return Err(confirmation.wrong("type", "is not a scenario of the sandbox")),
        None => return Err(confirmation.wrong("type", "is missing")),
    }
    let text = confirmation.text("return_url", RETURN_URL)?;
    let text = text.ok_or_else(|| confirmation.wrong("return_url", "is missing"))?;
    match reqwest::Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(How::Page { return_url: url.into() }),
        _ => Err(confirmation.wrong("return_url", "is not an address")),
    }
}
