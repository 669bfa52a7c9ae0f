//! Making the demo: its usage is taken in and billed month by month, as a business would.

use crate::engine::bill::{self, Order, Report};
use crate::engine::cost;
use crate::engine::demo::accident;
use crate::engine::demo::catalogue::Services;
use crate::engine::demo::people::{self, PEOPLE, Taxes};
use crate::engine::demo::plan::{self, Plan};
use crate::engine::demo::stream::Stream;
use crate::engine::demo::subscribers;
use crate::engine::ingest::{self, Expect, Meterings};
use crate::engine::payg::Payg;
use crate::engine::progress::{Progress, Silent};
use crate::engine::stop::{STOPPED, Stop};
use crate::engine::travel::start_clock;
use crate::error::{Error, Kind, Result};
use crate::records::customer::Customer;
use crate::records::event::Event;
use crate::values::calendar::Month;
use crate::values::timestamp::Timestamp;

/// Events of one transaction.
const BATCH: usize = 5_000;

/// What was made.
#[derive(Clone, Debug)]
pub struct Built {
    /// The billed months in order.
    pub months: Vec<Month>,
    /// Events that count.
    pub events: u64,
    /// Invoices of all months.
    pub invoices: u64,
    /// Everybody there is, in the order in which they became customers.
    pub customers: Vec<Customer>,
    /// What is sold.
    pub services: Services,
    /// What the last month's bill did.
    pub last_bill: Report,
}

/// The demo while it grows.
struct Business<'a> {
    payg: &'a Payg,
    plan: Plan,
    taxes: Taxes,
    services: Services,
    customers: Vec<Customer>,
    events: u64,
    invoices: u64,
}

/// Fills an empty database. The clock of `payg` is set to what happens and stands, at the end, where
/// the last month was billed; a run that is stopped leaves what it made so far.
pub async fn build(payg: &Payg, plan: Plan, progress: &dyn Progress, stop: &Stop) -> Result<Built> {
    let months = plan.calendar()?;
    progress.total(plan.events);
    payg.clock.set(plan::within(months[0], 1, 0)?);
    start_clock(payg, payg.now()).await?;
    subscribers::make_plans(payg).await?;
    let mut business = Business {
        payg,
        plan,
        taxes: Taxes::set(payg).await?,
        services: Services::create(payg).await?,
        customers: Vec::new(),
        events: 0,
        invoices: 0,
    };
    let mut last_bill = None;
    for place in 0..months.len() {
        business.live(&months, place, progress, stop).await?;
        business.pass(&months, plan::billed_at(months[place])?, stop).await?;
        last_bill = Some(business.bill(months[place]).await?);
    }
    let Business { services, customers, events, invoices, .. } = business;
    let last_bill = last_bill.ok_or_else(|| Error::failed("a demo has at least one month"))?;
    Ok(Built { months, events, invoices, customers, services, last_bill })
}

impl Business<'_> {
    /// What happens in a month: new customers, new prices, usage.
    async fn live(
        &mut self,
        months: &[Month],
        place: usize,
        progress: &dyn Progress,
        stop: &Stop,
    ) -> Result<()> {
        let month = months[place];
        self.payg.clock.set(plan::within(month, 1, 0)?.max(self.payg.now()));
        while let Some(person) = PEOPLE.get(self.customers.len()) {
            if person.joins_in(self.plan.months) > place {
                break;
            }
            let customer = person.create(self.payg, &self.taxes).await?;
            self.customers.push(customer);
        }
        self.services.set_prices(self.payg, month, months[0]).await?;
        for customer in &self.customers {
            if customer.handle() == people::WITH_OWN_PRICE {
                self.services.set_own_price(self.payg, month, customer).await?;
            }
        }
        let last = months.len() - 1;
        if place == last && last > 0 {
            self.events += accident::put_right(self.payg, &self.services, month).await?;
        }
        let stream = Stream::new(self.plan.seed, &self.services, &self.customers);
        let period = plan::usage_period(month, place == 0)?;
        let drawn = stream.draw(place, period, self.plan.events_of(place));
        let meterings = cost::meterings(&mut self.payg.db.view().await?).await?;
        for batch in drawn.chunks(BATCH) {
            refuse_when_stopped(stop)?;
            if let Some(last) = batch.last() {
                self.pass(months, last.happened_at, stop).await?;
            }
            self.take(&meterings, batch).await?;
            progress.advance(batch.len() as u64, &month.to_string());
        }
        if place + 1 == last {
            self.events += accident::count_phantom(self.payg, &self.services, month).await?;
        }
        Ok(())
    }

    /// Lets time pass, with what is due on the way.
    async fn pass(&self, months: &[Month], to: Timestamp, stop: &Stop) -> Result<()> {
        subscribers::live_until(self.payg, months, &self.customers, to, stop).await
    }

    /// Takes a batch in when it has just happened.
    async fn take(&mut self, meterings: &Meterings, batch: &[Event]) -> Result<()> {
        ingest::ingest(self.payg, meterings, batch, Expect::New).await?;
        self.events += batch.len() as u64;
        Ok(())
    }

    /// Bills a month that is over everywhere.
    async fn bill(&mut self, month: Month) -> Result<Report> {
        self.payg.clock.set(plan::billed_at(month)?);
        let order = Order {
            month,
            customers: Vec::new(),
            jobs: 1,
            compare: Some(month.plus(-1)?),
            listed_max: PEOPLE.len(),
        };
        // A month that is begun is billed, so that the demo never stands between the two.
        let report = bill::bill(self.payg, &order, &Silent, &Stop::new()).await?;
        self.invoices += report.new;
        Ok(report)
    }
}

/// A demo that was stopped is not gone on with: what it drew so far is cheap to draw again.
fn refuse_when_stopped(stop: &Stop) -> Result<()> {
    if !stop.is_requested() {
        return Ok(());
    }
    Err(Error::new(Kind::Partial, STOPPED, "stopped before the end; the demo is not complete")
        .hint("--force makes it anew"))
}
