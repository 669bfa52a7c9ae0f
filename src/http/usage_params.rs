//! What queries about usage and its cost have in common: whose, when, of which service.

use crate::chart::series::Step;
use crate::db::door::View;
use crate::engine::caller::Caller;
use crate::error::Result;
use crate::http::app::App;
use crate::http::whose;
use crate::records::event::Filter;
use crate::records::service;
use crate::values::asked_period::AskedPeriod;
use crate::values::calendar::Zone;
use crate::values::id::ServiceId;
use crate::values::timestamp::{Period, Timestamp};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// Which usage is added up, or priced.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UsageParams {
    /// Whose, where an operator asks: an id, a user name or an external id.
    pub customer: Option<String>,
    /// A month, as 2026-10; the current one unless a period is given.
    pub month: Option<String>,
    /// The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z.
    pub from: Option<String>,
    /// The last day, which is in it, or the instant where it ends; now unless given.
    pub to: Option<String>,
    /// Only of one service: its code or id.
    pub service: Option<String>,
    /// Cut into hours, local days or calendar months.
    #[param(inline)]
    pub by: Option<Bucket>,
}

/// How long a bucket of time is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// An hour.
    Hour,
    /// A local day.
    Day,
    /// A calendar month.
    Month,
}

/// Whose usage of what, and when; texts as they were sent.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Whose, where an operator asks.
    pub customer: Option<&'a str>,
    /// When.
    pub period: AskedPeriod<'a>,
    /// Of which service.
    pub service: Option<&'a str>,
}

impl UsageParams {
    /// Without what it is cut into.
    pub fn wanted(&self) -> Wanted<'_> {
        let period =
            AskedPeriod { month: self.month.as_deref(), from: self.from.as_deref(), to: self.to.as_deref() };
        Wanted { customer: self.customer.as_deref(), period, service: self.service.as_deref() }
    }
}

impl Bucket {
    /// The same as the engine calls it.
    pub fn step(self) -> Step {
        match self {
            Bucket::Hour => Step::Hour,
            Bucket::Day => Step::Day,
            Bucket::Month => Step::Month,
        }
    }
}

impl<'a> Wanted<'a> {
    /// The service that is meant, if one is.
    pub async fn service(&self, view: &mut View) -> Result<Option<ServiceId>> {
        let Some(name) = self.service else { return Ok(None) };
        let found = service::find(view, name).await.map_err(|error| error.at("service"))?;
        Ok(Some(found.service_id))
    }

    /// The events that are meant, and the time zone that dates are written in.
    pub async fn filter(
        &self,
        view: &mut View,
        app: &App,
        caller: &Caller,
        period: impl FnOnce(AskedPeriod<'a>, &Zone, Timestamp) -> Result<Period>,
    ) -> Result<(Filter, Zone)> {
        let customer = whose::customer(view, caller, self.customer).await?;
        let default = &app.payg.settings.zone;
        let zone = customer.as_ref().map_or_else(|| default.clone(), |customer| customer.zone(default));
        let service_id = self.service(view).await?;
        let customer_id = customer.map(|customer| customer.customer_id);
        let period = period(self.period, &zone, app.payg.now())?;
        Ok((Filter { customer_id, service_id, period }, zone))
    }
}
