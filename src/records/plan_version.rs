//! A version of a plan: what it costs by the month and year, its trial, and the usage that it includes.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::currency::Currency;
use crate::values::id::{PlanId, PlanVersionId, PriceId, ServiceId};
use crate::values::interval::Interval;
use crate::values::money::Money;
use crate::values::naming;
use crate::values::quantity::Quantity;
use crate::values::timestamp::Timestamp;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// Days that a trial may have at most.
const TRIAL_DAYS: i64 = 365;

/// What a plan costs from an instant on; never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanVersion {
    /// Its id, sortable by birth.
    pub plan_version_id: PlanVersionId,
    /// Of which plan.
    pub plan_id: PlanId,
    /// From 1.
    pub version: i64,
    /// What its prices are in.
    pub currency: Currency,
    /// For a month; none when it is not sold by the month. Never negative.
    pub monthly: Option<Money>,
    /// For a year; none when it is not sold by the year. Never negative.
    pub yearly: Option<Money>,
    /// Days before the first charge.
    pub trial_days: i64,
    /// What the fee covers each month.
    pub included: BTreeMap<ServiceId, Quantity>,
    /// What its subscribers pay for services in place of the list price.
    pub prices: BTreeMap<ServiceId, PriceId>,
    /// When those who subscribe already come to it.
    pub subscribers: Subscribers,
    /// Why it was set.
    pub note: Option<String>,
    /// When it was set; it is sold from then on.
    pub created_at: Timestamp,
}

/// When those who subscribe already come to a new version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum Subscribers {
    /// With their next renewal.
    #[default]
    AtRenewal,
    /// As soon as it is set, each with the proration of a change of plan.
    Now,
}

impl Subscribers {
    /// Its word in the database and on every face.
    pub fn word(self) -> &'static str {
        match self {
            Subscribers::AtRenewal => "at_renewal",
            Subscribers::Now => "now",
        }
    }
}

impl FromStr for Subscribers {
    type Err = Error;

    fn from_str(text: &str) -> Result<Subscribers> {
        match text {
            "at_renewal" => Ok(Subscribers::AtRenewal),
            "now" => Ok(Subscribers::Now),
            _ => Err(Error::invalid("subscribers", text, "is neither at_renewal nor now")
                .suggest(text, ["at_renewal", "now"])),
        }
    }
}

impl fmt::Display for Subscribers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Serialize for Subscribers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl PlanVersion {
    /// What a period costs; refuses an interval that the plan is not sold by.
    pub fn price(&self, interval: Interval) -> Result<Money> {
        let price = match interval {
            Interval::Month => self.monthly,
            Interval::Year => self.yearly,
        };
        price.ok_or_else(|| Error::conflict("not_sold", format!("the plan is not sold by the {interval}")))
    }

    /// Refuses what no version may say.
    pub fn checked(mut self) -> Result<PlanVersion> {
        self.note = self.note.as_deref().map(|note| naming::line("note", note, 500)).transpose()?;
        if self.monthly.is_none() && self.yearly.is_none() {
            let hint = "give a monthly price, a yearly price or both";
            return Err(Error::usage("a plan has a price").hint(hint));
        }
        for price in [self.monthly, self.yearly].into_iter().flatten() {
            if price.minor < 0 {
                return Err(Error::invalid("price", price, "is negative"));
            }
        }
        if !(0..=TRIAL_DAYS).contains(&self.trial_days) {
            let why = format!("is not from 0 to {TRIAL_DAYS}");
            return Err(Error::invalid("trial days", self.trial_days, why));
        }
        if let Some(quantity) = self.included.values().find(|quantity| quantity.millionths() <= 0) {
            return Err(Error::invalid("included quantity", quantity, "is not above zero"));
        }
        Ok(self)
    }

    /// Whether it says the same as another, whenever they were set.
    pub fn says_what(&self, other: &PlanVersion) -> bool {
        (self.currency, self.monthly, self.yearly, self.trial_days, &self.included, &self.prices)
            == (other.currency, other.monthly, other.yearly, other.trial_days, &other.included, &other.prices)
    }

    /// Whether subscribers have more of it than what it unlocks: covered usage, or prices of their own.
    pub fn grants_anything(&self) -> bool {
        !self.included.is_empty() || !self.prices.is_empty()
    }

    /// The services of which subscribers have more than others.
    pub fn granted_services(&self) -> impl Iterator<Item = ServiceId> + '_ {
        self.included.keys().chain(self.prices.keys()).copied()
    }
}

/// Adds a version; another one with its number is a passing condition.
pub async fn insert(tx: &mut Tx, version: &PlanVersion) -> Result<()> {
    let included: BTreeMap<String, String> =
        version.included.iter().map(|(id, quantity)| (id.to_string(), quantity.to_string())).collect();
    let prices: BTreeMap<String, String> =
        version.prices.iter().map(|(id, price)| (id.to_string(), price.to_string())).collect();
    let added = tx
        .run(
            "INSERT INTO plan_versions (plan_version_id, plan_id, version, currency, monthly, yearly,
               trial_days, included, prices, subscribers, note, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT DO NOTHING",
            values![
                version.plan_version_id,
                version.plan_id,
                version.version,
                version.currency,
                version.monthly.map(|price| price.minor),
                version.yearly.map(|price| price.minor),
                version.trial_days,
                serde_json::json!(included).to_string(),
                serde_json::json!(prices).to_string(),
                version.subscribers.word(),
                version.note.clone(),
                version.created_at
            ],
        )
        .await?;
    if added == 0 {
        return Err(Error::busy("somebody else changed the plan at the same time"));
    }
    Ok(())
}

/// Every version of every plan, by plan and number; there are few.
pub async fn all(view: &mut View) -> Result<Vec<PlanVersion>> {
    let rows = view
        .all(
            "SELECT plan_version_id, plan_id, version, currency, monthly, yearly, trial_days, included,
               prices, subscribers, note, created_at
             FROM plan_versions
             ORDER BY plan_id, version",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The versions that give subscribers more than what they unlock; there are few.
pub async fn granting(view: &mut View) -> Result<Vec<PlanVersion>> {
    let rows = view
        .all(
            "SELECT plan_version_id, plan_id, version, currency, monthly, yearly, trial_days, included,
               prices, subscribers, note, created_at
             FROM plan_versions
             WHERE included <> '{}' OR prices <> '{}'
             ORDER BY plan_id, version",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The versions of one plan by number, the newest last.
pub async fn of_plan(view: &mut View, plan: PlanId) -> Result<Vec<PlanVersion>> {
    let rows = view
        .all(
            "SELECT plan_version_id, plan_id, version, currency, monthly, yearly, trial_days, included,
               prices, subscribers, note, created_at
             FROM plan_versions
             WHERE plan_id = $1
             ORDER BY version",
            values![plan],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// One version.
pub async fn get(view: &mut View, version: PlanVersionId) -> Result<PlanVersion> {
    let row = view
        .first(
            "SELECT plan_version_id, plan_id, version, currency, monthly, yearly, trial_days, included,
               prices, subscribers, note, created_at
             FROM plan_versions
             WHERE plan_version_id = $1",
            values![version],
        )
        .await?;
    row.as_ref().map(read).ok_or_else(|| Error::not_found("plan version", version))?
}

fn read(row: &Row) -> Result<PlanVersion> {
    let currency: Currency = row.get(3)?;
    let price = |minor: Option<i64>| minor.map(|minor| Money::new(minor, currency));
    let included: BTreeMap<String, String> = serde_json::from_str(&row.get::<String>(7)?)
        .map_err(|cause| Error::failed("what a plan includes cannot be read").cause(cause))?;
    let prices: BTreeMap<String, String> = serde_json::from_str(&row.get::<String>(8)?)
        .map_err(|cause| Error::failed("the prices of a plan cannot be read").cause(cause))?;
    Ok(PlanVersion {
        plan_version_id: row.get(0)?,
        plan_id: row.get(1)?,
        version: row.get(2)?,
        currency,
        monthly: price(row.get(4)?),
        yearly: price(row.get(5)?),
        trial_days: row.get(6)?,
        included: included
            .iter()
            .map(|(id, quantity)| Ok((id.parse()?, quantity.parse()?)))
            .collect::<Result<_>>()?,
        prices: prices.iter().map(|(id, price)| Ok((id.parse()?, price.parse()?))).collect::<Result<_>>()?,
        subscribers: row.get::<String>(9)?.parse()?,
        note: row.get(10)?,
        created_at: row.get(11)?,
    })
}
