//! What a field's name says of its value, so that all that is wrong with a form is said at once.

use crate::console::fields::Fields;
use crate::console::form::{Form, Take};
use crate::console::typed;
use crate::engine::password;
use crate::error::{Error, Result};
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::naming;
use crate::values::timestamp::Timestamp;
use std::str::FromStr;

impl Form {
    /// Says at each field what is wrong with it by itself: that it is empty and must not be, or cannot be
    /// read. What only the verb can tell is not looked at.
    pub fn checked(mut self, typed: &Fields) -> Form {
        for field in self.fields.iter_mut().filter(|field| field.kind != Take::Hidden) {
            let text = match field.kind {
                Take::Password => typed.raw(field.name).filter(|text| !text.is_empty()),
                _ => typed.get(field.name),
            };
            match (text, check_of(field.name, field.kind)) {
                (None, _) if field.required => field.refuse(&Error::usage("this must be filled in")),
                (Some(text), Some(check)) => {
                    if let Err(error) = check(text) {
                        field.refuse(&error);
                    }
                }
                _ => {}
            }
        }
        self
    }
}

/// Refuses what a field may not hold.
type Check = fn(&str) -> Result<()>;

/// What a field of that name and kind may hold; `None` where only the verb can tell.
fn check_of(name: &str, kind: Take) -> Option<Check> {
    Some(match (kind, name) {
        (Take::Email, _) => |text| naming::email(text).map(drop),
        (Take::Month, _) => is::<Month>,
        (Take::Password, "password" | "new_password") => password::check,
        (Take::Text, "currency") => is::<Currency>,
        (Take::Text, "time_zone" | "company_zone") => is::<Zone>,
        (Take::Text, "bsb" | "party.bsb") => |text| naming::bsb(text).map(drop),
        (Take::Text, "account_number" | "party.account") => |text| naming::account_number(text).map(drop),
        (Take::Text, "user_name") => |text| naming::user_name(text).map(drop),
        (Take::Text, "display_name" | "company_name") => |text| naming::display_name(text).map(drop),
        (Take::Text, "external_id") => |text| naming::external_id(text).map(drop),
        (Take::Text, "code") => |text| naming::code(text).map(drop),
        (Take::Day | Take::Time, _) => |text| typed::read(text, &Zone::utc(), Timestamp::EPOCH).map(drop),
        _ => return None,
    })
}

fn is<T: FromStr<Err = Error>>(text: &str) -> Result<()> {
    text.parse::<T>().map(drop)
}
