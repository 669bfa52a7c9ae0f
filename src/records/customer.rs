//! A customer: who is billed, and the names that lead to one.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::Sql;
use crate::error::{Error, Result};
use crate::values;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::naming;
use crate::values::search;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// Who is billed; serialized as the API shows it, without the password.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "customer")]
pub struct Customer {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub customer_id: CustomerId,
    /// A user or a company.
    pub kind: Kind,
    /// For people to read.
    pub display_name: String,
    /// What a user's calls are billed to; unique.
    pub user_name: Option<String>,
    /// A host, an extension, another system's key; unique.
    pub external_id: Option<String>,
    /// Where letters go.
    pub email: Option<String>,
    /// What it is billed in.
    pub currency: Currency,
    /// Whose months it is billed by; `None` is `billing.timezone`.
    #[schema(value_type = Option<String>)]
    pub time_zone: Option<Zone>,
    /// The branch of a company's bank, `NNN-NNN`.
    pub bsb: Option<String>,
    /// A company's account there, 5 to 9 digits.
    pub account_number: Option<String>,
    /// Since when it may use nothing; `None` is enabled.
    pub disabled_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// What kind of customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CustomerKind)]
pub enum Kind {
    /// Uses metered services.
    User,
    /// Takes payments through payg; has a bank account.
    Company,
}

/// A customer that is to be: everything but what payg decides itself.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCustomer {
    /// A user or a company.
    pub kind: Kind,
    /// 1 to 200 characters.
    pub display_name: String,
    /// Of users only.
    pub user_name: Option<String>,
    /// Up to 255 characters.
    pub external_id: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// What it is billed in.
    pub currency: Currency,
    /// `None` is `billing.timezone`.
    pub time_zone: Option<Zone>,
    /// Of companies only, together with the account.
    pub bsb: Option<String>,
    /// Of companies only, together with the branch.
    pub account_number: Option<String>,
}

/// Which of the two kinds of unique names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// What a user's calls are billed to.
    UserName,
    /// What other systems call a customer.
    ExternalId,
}

impl Kind {
    /// The word that the database and the API use.
    pub fn word(self) -> &'static str {
        match self {
            Kind::User => "user",
            Kind::Company => "company",
        }
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(text: &str) -> Result<Kind> {
        match text {
            "user" => Ok(Kind::User),
            "company" => Ok(Kind::Company),
            _ => Err(Error::invalid("kind", text, "is neither user nor company")),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Scheme {
    /// The word that the database uses.
    pub fn word(self) -> &'static str {
        match self {
            Scheme::UserName => "user_name",
            Scheme::ExternalId => "external_id",
        }
    }
}

impl NewCustomer {
    /// A customer with nothing but a name and a currency; the rest is set field by field.
    pub fn named(kind: Kind, display_name: impl Into<String>, currency: Currency) -> NewCustomer {
        NewCustomer {
            kind,
            display_name: display_name.into(),
            user_name: None,
            external_id: None,
            email: None,
            currency,
            time_zone: None,
            bsb: None,
            account_number: None,
        }
    }
}

impl Customer {
    /// Gives a new customer its id; refuses what no customer may have.
    pub fn new(new: NewCustomer, at: Timestamp) -> Result<Customer> {
        let customer = Customer {
            customer_id: CustomerId::new(),
            kind: new.kind,
            display_name: new.display_name,
            user_name: new.user_name,
            external_id: new.external_id,
            email: new.email,
            currency: new.currency,
            time_zone: new.time_zone,
            bsb: new.bsb,
            account_number: new.account_number,
            disabled_at: None,
            created_at: at,
            updated_at: at,
        };
        customer.checked()
    }

    /// The customer with its texts trimmed; refuses what no customer may have.
    pub fn checked(mut self) -> Result<Customer> {
        self.user_name = checked("user_name", self.user_name, naming::user_name)?;
        self.display_name =
            naming::display_name(&self.display_name).map_err(|error| error.at("display_name"))?;
        self.external_id = checked("external_id", self.external_id, naming::external_id)?;
        self.email = checked("email", self.email, naming::email)?;
        self.bsb = checked("bsb", self.bsb, naming::bsb)?;
        self.account_number = checked("account_number", self.account_number, naming::account_number)?;
        match self.kind {
            Kind::Company if self.user_name.is_some() => {
                return Err(Error::usage("a company has no user name; give it an external id"));
            }
            Kind::User if self.bsb.is_some() || self.account_number.is_some() => {
                return Err(Error::usage("only a company has a BSB and an account number"));
            }
            _ => {}
        }
        if self.bsb.is_some() != self.account_number.is_some() {
            return Err(Error::usage("a BSB and an account number are given together"));
        }
        Ok(self)
    }

    /// The time zone of its months.
    pub fn zone(&self, default: &Zone) -> Zone {
        self.time_zone.clone().unwrap_or_else(|| default.clone())
    }

    /// The shortest name that leads to it: user name, else external id, else id.
    pub fn handle(&self) -> String {
        self.user_name
            .clone()
            .or_else(|| self.external_id.clone())
            .unwrap_or_else(|| self.customer_id.to_string())
    }

    /// The words that it is found by.
    pub fn words(&self) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        search::words_of_name(&self.display_name, &mut words);
        self.user_name.iter().for_each(|name| search::words_of_name(name, &mut words));
        self.external_id.iter().for_each(|id| search::words_of_id(id, &mut words));
        self.email.iter().for_each(|email| search::words_of_email(email, &mut words));
        words
    }

    /// The names that must be unique.
    fn names(&self) -> impl Iterator<Item = (Scheme, &str)> {
        let user_name = self.user_name.as_deref().map(|name| (Scheme::UserName, name));
        let external_id = self.external_id.as_deref().map(|name| (Scheme::ExternalId, name));
        user_name.into_iter().chain(external_id)
    }
}

/// Adds one customer; a taken name is a conflict that names it.
pub async fn insert(tx: &mut Tx, new: NewCustomer, at: Timestamp) -> Result<Customer> {
    let customer = Customer::new(new, at)?;
    insert_checked(tx, std::slice::from_ref(&customer)).await?;
    Ok(customer)
}

/// Adds many customers at once, all or none; answers them in the same order.
pub async fn insert_many(tx: &mut Tx, new: &[NewCustomer], at: Timestamp) -> Result<Vec<Customer>> {
    let customers =
        new.iter().map(|new| Customer::new(new.clone(), at)).collect::<Result<Vec<Customer>>>()?;
    insert_checked(tx, &customers).await?;
    Ok(customers)
}

async fn insert_checked(tx: &mut Tx, customers: &[Customer]) -> Result<()> {
    claim_names(tx, customers).await?;
    let bulk = Bulk {
        sqlite: "INSERT INTO customers (customer_id, kind, display_name, user_name, external_id, email,
                   currency, time_zone, bsb, account_number, created_at, updated_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        postgres: "COPY customers (customer_id, kind, display_name, user_name, external_id, email,
                   currency, time_zone, bsb, account_number, created_at, updated_at)
                   FROM STDIN (FORMAT BINARY)",
    };
    let texts = |cell: fn(&Customer) -> String| Column::Texts(customers.iter().map(cell).collect());
    let maybe =
        |cell: fn(&Customer) -> Option<String>| Column::MaybeTexts(customers.iter().map(cell).collect());
    let columns = vec![
        Column::Ids(customers.iter().map(|customer| customer.customer_id.uuid()).collect()),
        texts(|customer| customer.kind.word().to_owned()),
        texts(|customer| customer.display_name.clone()),
        maybe(|customer| customer.user_name.clone()),
        maybe(|customer| customer.external_id.clone()),
        maybe(|customer| customer.email.clone()),
        texts(|customer| customer.currency.code().to_owned()),
        maybe(|customer| customer.time_zone.as_ref().map(|zone| zone.name().to_owned())),
        maybe(|customer| customer.bsb.clone()),
        maybe(|customer| customer.account_number.clone()),
        Column::Times(customers.iter().map(|customer| customer.created_at).collect()),
        Column::Times(customers.iter().map(|customer| customer.updated_at).collect()),
    ];
    tx.bulk(bulk, columns).await?;
    let words = customers
        .iter()
        .flat_map(|customer| customer.words().into_iter().map(|word| (word, customer.customer_id)));
    write_words(tx, words.collect()).await
}

/// Writes words that lead to customers and did not before.
async fn write_words(tx: &mut Tx, mut words: Vec<(String, CustomerId)>) -> Result<()> {
    let bulk = Bulk {
        sqlite: "INSERT INTO customer_words (word, customer_id) VALUES ($1, $2)",
        postgres: "COPY customer_words (word, customer_id) FROM STDIN (FORMAT BINARY)",
    };
    // Neighbours of the key are written together.
    words.sort_unstable();
    let (words, customers): (Vec<String>, Vec<CustomerId>) = words.into_iter().unzip();
    let ids = customers.iter().map(|customer| customer.uuid()).collect();
    tx.bulk(bulk, vec![Column::Texts(words), Column::Ids(ids)]).await?;
    Ok(())
}

/// Takes the customers' names in the look-up table, or says which one is taken.
async fn claim_names(tx: &mut Tx, customers: &[Customer]) -> Result<()> {
    let mut claims: Vec<(Scheme, &str, CustomerId)> = Vec::new();
    for customer in customers {
        claims.extend(customer.names().map(|(scheme, name)| (scheme, name, customer.customer_id)));
    }
    // Always in the same order, so that two changes that want the same names do not wait in a circle.
    claims.sort_unstable_by_key(|(scheme, name, _)| (scheme.word(), *name));
    let bulk = Bulk {
        sqlite: "INSERT INTO customer_names (scheme, name, customer_id)
                 VALUES ($1, $2, $3)
                 ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO customer_names (scheme, name, customer_id)
                   SELECT * FROM UNNEST($1::text[], $2::text[], $3::uuid[])
                   ON CONFLICT DO NOTHING",
    };
    let columns = vec![
        Column::Texts(claims.iter().map(|(scheme, _, _)| scheme.word().to_owned()).collect()),
        Column::Texts(claims.iter().map(|(_, name, _)| (*name).to_owned()).collect()),
        Column::Ids(claims.iter().map(|(_, _, customer)| customer.uuid()).collect()),
    ];
    if tx.bulk(bulk, columns).await? == claims.len() as u64 {
        return Ok(());
    }
    for scheme in [Scheme::UserName, Scheme::ExternalId] {
        let ours: Vec<_> = claims.iter().filter(|(of, _, _)| *of == scheme).collect();
        let names: Vec<String> = ours.iter().map(|(_, name, _)| (*name).to_owned()).collect();
        let holders = find_by_names(tx, scheme, &names).await?;
        for (_, name, customer) in ours {
            match holders.get(*name) {
                Some(holder) if holder != customer => return Err(taken(scheme, name, *holder)),
                _ => {}
            }
        }
    }
    Err(Error::busy("a name was taken and given back in the same moment"))
}

/// A field that may be empty, in the form that is kept; a refusal names it.
fn checked(
    field: &'static str,
    text: Option<String>,
    check: fn(&str) -> Result<String>,
) -> Result<Option<String>> {
    text.as_deref().map(check).transpose().map_err(|error| error.at(field))
}

fn taken(scheme: Scheme, name: &str, holder: CustomerId) -> Error {
    let what = match scheme {
        Scheme::UserName => "user name",
        Scheme::ExternalId => "external id",
    };
    Error::conflict("name_taken", format!("the {what} {name:?} is taken by {holder}")).at(scheme.word())
}

/// Replaces what is kept of a customer by `after`; names that it gives up are free at once.
pub async fn update(tx: &mut Tx, before: &Customer, after: Customer) -> Result<Customer> {
    let after = after.checked()?;
    if !before.names().eq(after.names()) {
        tx.run(
            "DELETE FROM customer_names
             WHERE customer_id = $1
               AND ((scheme = 'user_name' AND name = $2) OR (scheme = 'external_id' AND name = $3))",
            values![before.customer_id, before.user_name.clone(), before.external_id.clone()],
        )
        .await?;
        claim_names(tx, std::slice::from_ref(&after)).await?;
    }
    change_words(tx, before, &after).await?;
    tx.run(
        "UPDATE customers
         SET display_name = $2, user_name = $3, external_id = $4, email = $5, currency = $6, time_zone = $7,
           bsb = $8, account_number = $9, disabled_at = $10, updated_at = $11
         WHERE customer_id = $1",
        values![
            after.customer_id,
            after.display_name.clone(),
            after.user_name.clone(),
            after.external_id.clone(),
            after.email.clone(),
            after.currency,
            after.time_zone.as_ref().map(|zone| zone.name().to_owned()),
            after.bsb.clone(),
            after.account_number.clone(),
            after.disabled_at,
            after.updated_at
        ],
    )
    .await?;
    Ok(after)
}

/// Lets a customer be found by what it is called now, and by nothing else.
async fn change_words(tx: &mut Tx, before: &Customer, after: &Customer) -> Result<()> {
    const FORGET: Sql = Sql {
        sqlite: "DELETE FROM customer_words
                 WHERE customer_id = $1 AND word IN (SELECT value FROM json_each($2))",
        postgres: "DELETE FROM customer_words WHERE customer_id = $1 AND word = ANY($2)",
    };
    let (old, new) = (before.words(), after.words());
    let gone: Vec<String> = old.difference(&new).cloned().collect();
    if !gone.is_empty() {
        tx.run(FORGET, values![after.customer_id, gone]).await?;
    }
    write_words(tx, new.difference(&old).map(|word| (word.clone(), after.customer_id)).collect()).await
}

/// One customer by its id.
pub async fn get(view: &mut View, customer: CustomerId) -> Result<Customer> {
    let mut found = get_many(view, &[customer]).await?;
    found.remove(&customer).ok_or_else(|| Error::not_found("customer", customer))
}

/// One customer, kept from other changes until this one is over.
pub async fn lock(tx: &mut Tx, customer: CustomerId) -> Result<Customer> {
    let sql = Sql {
        sqlite: "SELECT customer_id FROM customers WHERE customer_id = $1",
        postgres: "SELECT customer_id FROM customers WHERE customer_id = $1 FOR UPDATE",
    };
    tx.first(sql, values![customer]).await?;
    get(tx, customer).await
}

/// Customers by their ids; ids of nobody are left out.
pub async fn get_many(view: &mut View, ids: &[CustomerId]) -> Result<HashMap<CustomerId, Customer>> {
    let sql = Sql {
        sqlite: "SELECT customer_id, kind, display_name, user_name, external_id, email, currency, time_zone,
                   bsb, account_number, disabled_at, created_at, updated_at
                 FROM customers
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))",
        postgres:
            "SELECT customer_id, kind, display_name, user_name, external_id, email, currency, time_zone,
                     bsb, account_number, disabled_at, created_at, updated_at
                   FROM customers
                   WHERE customer_id = ANY($1)",
    };
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let rows = view.all(sql, values![ids]).await?;
    rows.iter().map(|row| read(row).map(|customer| (customer.customer_id, customer))).collect()
}

/// The next customers in the order of their ids, for work that goes over all of them in chunks.
pub async fn chunk(view: &mut View, after: Option<CustomerId>, limit: i64) -> Result<Vec<Customer>> {
    let after = after.unwrap_or(CustomerId::from_uuid(uuid::Uuid::nil()));
    let rows = view
        .all(
            "SELECT customer_id, kind, display_name, user_name, external_id, email, currency, time_zone,
               bsb, account_number, disabled_at, created_at, updated_at
             FROM customers
             WHERE customer_id > $1
             ORDER BY customer_id
             LIMIT $2",
            values![after, limit],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Who holds which of the names, for imports; names of nobody are left out.
pub async fn find_by_names(
    view: &mut View,
    scheme: Scheme,
    names: &[String],
) -> Result<HashMap<String, CustomerId>> {
    let sql = Sql {
        sqlite: "SELECT name, customer_id
                 FROM customer_names
                 WHERE scheme = $1 AND name IN (SELECT value FROM json_each($2))",
        postgres: "SELECT name, customer_id
                   FROM customer_names
                   WHERE scheme = $1 AND name = ANY($2)",
    };
    // A text that nobody can be called may also be one that a database does not take.
    let names: Vec<String> = names.iter().filter(|name| naming::is_name(name)).cloned().collect();
    let rows = view.all(sql, values![scheme.word(), names]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Reads the columns that every query here selects.
fn read(row: &Row) -> Result<Customer> {
    let zone: Option<String> = row.get(7)?;
    Ok(Customer {
        customer_id: row.get(0)?,
        kind: row.get::<String>(1)?.parse()?,
        display_name: row.get(2)?,
        user_name: row.get(3)?,
        external_id: row.get(4)?,
        email: row.get(5)?,
        currency: row.get(6)?,
        time_zone: zone.map(|name| name.parse()).transpose()?,
        bsb: row.get(8)?,
        account_number: row.get(9)?,
        disabled_at: row.get(10)?,
        created_at: row.get(11)?,
        updated_at: row.get(12)?,
    })
}
