//! The demo's customers: invented people and companies, where they live, and what they use.

use crate::engine::create_customer::{Extras, create_customer};
use crate::engine::payg::Payg;
use crate::engine::set_tax::set_tax;
use crate::error::Result;
use crate::records::customer::{Customer, Kind, NewCustomer};
use crate::values::id::TaxId;

/// One customer of the demo.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// For people to read.
    pub name: &'static str,
    /// A user's user name, a company's external id.
    pub handle: &'static str,
    kind: Kind,
    currency: &'static str,
    /// Where its clocks stand; empty is the configuration's zone.
    zone: &'static str,
    /// How many hours its day is ahead of UTC; for when it uses things, never for billing.
    pub hours_ahead: i64,
    /// In which of twelve parts of the demo it becomes a customer, from 0.
    joined: u32,
    /// How much it uses beside the others.
    pub weight: u64,
    /// How its usage is shared out between requests, traffic and calls, in percent.
    pub shares: [u64; 3],
}

/// Where somebody lives: currency, time zone, hours ahead of UTC.
type Place = (&'static str, &'static str, i64);

const UTC: Place = ("USD", "", 0);
const NEW_YORK: Place = ("USD", "America/New_York", -5);
const CHICAGO: Place = ("USD", "America/Chicago", -6);
const LOS_ANGELES: Place = ("USD", "America/Los_Angeles", -8);
const BERLIN: Place = ("EUR", "Europe/Berlin", 1);
const PARIS: Place = ("EUR", "Europe/Paris", 1);
const LISBON: Place = ("EUR", "Europe/Lisbon", 0);
const HELSINKI: Place = ("EUR", "Europe/Helsinki", 2);
const SYDNEY: Place = ("USD", "Australia/Sydney", 10);

/// Mostly requests.
const WEB: [u64; 3] = [78, 18, 4];
/// Mostly traffic.
const MEDIA: [u64; 3] = [38, 58, 4];
/// Mostly calls.
const VOICE: [u64; 3] = [12, 4, 84];
/// Some of everything.
const MIXED: [u64; 3] = [60, 20, 20];

const fn user(
    name: &'static str,
    handle: &'static str,
    place: Place,
    joined: u32,
    weight: u64,
    shares: [u64; 3],
) -> Person {
    let (currency, zone, hours_ahead) = place;
    Person { name, handle, kind: Kind::User, currency, zone, hours_ahead, joined, weight, shares }
}

const fn company(
    name: &'static str,
    handle: &'static str,
    place: Place,
    joined: u32,
    weight: u64,
    shares: [u64; 3],
) -> Person {
    Person { kind: Kind::Company, ..user(name, handle, place, joined, weight, shares) }
}

/// Everybody, in the order in which they become customers.
pub const PEOPLE: &[Person] = &[
    company("Brightwater Logistics", "brightwater", SYDNEY, 0, 520, WEB),
    user("Maria Lindqvist", "maria", UTC, 0, 480, MIXED),
    company("Nordlicht Medien GmbH", "nordlicht", BERLIN, 0, 400, MEDIA),
    user("Samuel Okafor", "samuel", NEW_YORK, 0, 310, WEB),
    user("Chloé Marchand", "chloe", PARIS, 0, 280, MEDIA),
    user("Daniel Whitfield", "daniel", CHICAGO, 0, 240, VOICE),
    user("Anneli Virtanen", "anneli", HELSINKI, 0, 220, WEB),
    user("Priya Raman", "priya", LOS_ANGELES, 0, 210, MIXED),
    user("Tomás Ferreira", "tomas", LISBON, 0, 190, WEB),
    user("Grace Adeyemi", "grace", UTC, 0, 170, VOICE),
    user("Lukas Brandt", "lukas", BERLIN, 0, 160, WEB),
    user("Hannah Cole", "hannah", NEW_YORK, 0, 150, MIXED),
    user("Owen Gallagher", "owen", UTC, 0, 140, MEDIA),
    user("Sofia Rossi", "sofia", BERLIN, 0, 130, WEB),
    user("Ethan Park", "ethan", LOS_ANGELES, 0, 120, WEB),
    user("Mila Novak", "mila", BERLIN, 0, 110, VOICE),
    user("Jack Thornton", "jack", SYDNEY, 0, 105, WEB),
    user("Inès Laurent", "ines", PARIS, 0, 100, MIXED),
    user("Noah Bennett", "noah", CHICAGO, 0, 95, WEB),
    user("Elif Demir", "elif", BERLIN, 0, 90, WEB),
    company("Harbour Dental Group", "harbour-dental", SYDNEY, 1, 180, VOICE),
    user("Ruth Mbeki", "ruth", UTC, 1, 85, WEB),
    user("Oskar Lehtonen", "oskar", HELSINKI, 1, 80, MEDIA),
    user("Clara Jensen", "clara", BERLIN, 2, 78, WEB),
    user("Victor Almeida", "victor", LISBON, 2, 74, VOICE),
    user("Zoe Hartman", "zoe", NEW_YORK, 3, 70, MIXED),
    user("Arjun Mehta", "arjun", UTC, 3, 66, WEB),
    user("Leonie Fuchs", "leonie", BERLIN, 4, 62, WEB),
    company("Pine & Barrow Studios", "pine-barrow", LOS_ANGELES, 4, 150, MEDIA),
    user("Marcus Hale", "marcus", CHICAGO, 5, 58, VOICE),
    user("Yara Haddad", "yara", PARIS, 5, 54, WEB),
    user("Simon Keller", "simon", BERLIN, 6, 50, MIXED),
    user("Abigail Stone", "abigail", NEW_YORK, 6, 46, WEB),
    user("Hugo Moreau", "hugo", PARIS, 7, 42, WEB),
    user("Nadia Petrova", "nadia", UTC, 7, 38, MEDIA),
    user("Liam Doyle", "liam", UTC, 8, 34, WEB),
    user("Freya Madsen", "freya", BERLIN, 8, 30, VOICE),
    user("Isaac Turner", "isaac", SYDNEY, 9, 26, WEB),
    user("Beatriz Sousa", "beatriz", LISBON, 10, 22, WEB),
    user("Theo Wagner", "theo", BERLIN, 11, 18, MIXED),
];

/// Who has agreed on a price of its own.
pub const WITH_OWN_PRICE: &str = "brightwater";

/// Whose invoice of the month with a price change is explained.
pub const EXPLAINED: &str = "maria";

/// Who reports usage late.
pub const LATE: &str = "daniel";

/// Whose usage was counted twice.
pub const MISTAKEN: &str = "chloe";

impl Person {
    /// In which month of a demo of `months` it becomes a customer, from 0.
    pub fn joins_in(&self, months: u32) -> usize {
        (self.joined * months / 12) as usize
    }

    /// What taxes its invoices: those who live in the euro area, and those in Australia.
    fn tax(&self, taxes: &Taxes) -> Vec<TaxId> {
        match (self.currency, self.zone) {
            ("EUR", _) => vec![taxes.vat],
            (_, "Australia/Sydney") => vec![taxes.gst],
            _ => Vec::new(),
        }
    }

    /// Makes it a customer.
    pub async fn create(&self, payg: &Payg, taxes: &Taxes) -> Result<Customer> {
        let zone = if self.zone.is_empty() { None } else { Some(self.zone.parse()?) };
        let new = NewCustomer {
            email: Some(format!("{}@example.com", self.handle)),
            time_zone: zone,
            ..NewCustomer::named(self.kind, self.name, self.currency.parse()?)
        };
        let new = match self.kind {
            Kind::User => NewCustomer { user_name: Some(self.handle.to_owned()), ..new },
            Kind::Company => NewCustomer {
                external_id: Some(self.handle.to_owned()),
                bsb: Some("062-000".to_owned()),
                account_number: Some(format!("{:08}", 10_203_040 + self.weight)),
                ..new
            },
        };
        create_customer(payg, new, &Extras { taxes: self.tax(taxes), password: None }).await
    }
}

/// The taxes of the demo.
#[derive(Clone, Copy, Debug)]
pub struct Taxes {
    vat: TaxId,
    gst: TaxId,
}

impl Taxes {
    /// Sets them.
    pub async fn set(payg: &Payg) -> Result<Taxes> {
        Ok(Taxes {
            vat: set_tax(payg, "VAT", "19".parse()?).await?.tax_id,
            gst: set_tax(payg, "GST", "10".parse()?).await?.tax_id,
        })
    }
}
