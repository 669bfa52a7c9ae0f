//! What is done with subscriptions: buying, changing and ending, with what it costs or gives back.

use crate::console::action::Done;
use crate::console::block::{Block, Link};
use crate::console::cell::{self, Column, Kind};
use crate::console::form::Field;
use crate::console::nouns::common::{about, customer, value as shown};
use crate::console::visit::Visit;
use crate::engine::buy_subscription::{Purchase, buy_subscription};
use crate::engine::change_method::change_method;
use crate::engine::change_subscription::{Wanted, change_subscription, preview_change};
use crate::engine::end_subscription::{
    When, cancel_subscription, forget_method, refund_now, resume_subscription,
};
use crate::engine::forgive_subscription::{activate_subscription, forgive_subscription};
use crate::engine::idempotency::Once;
use crate::engine::plan_details::{PlanDetails, all_plans};
use crate::engine::renew_subscriptions::renew_now;
use crate::engine::subscription_details::find_subscription;
use crate::engine::subscription_terms::coming_period;
use crate::error::{Error, Result};
use crate::gateway::contract::GatewayKind;
use crate::records::operator::Role;
use crate::records::payment::Payment;
use crate::records::subscription::Subscription;
use crate::values::payment_status::PaymentStatus;
use serde_json::Value;

const CHANGE: &[Column] = &[
    Column::new("Plan", "/plan"),
    Column::new("Every", "/every"),
    Column::of("From", "/period/start", Kind::Time),
    Column::of("Until", "/period/end", Kind::Time),
    Column::of("Given back for unused days", "/credit", Kind::Money),
    Column::of("Charged for the rest of the period", "/charge", Kind::Money),
    Column::of("Due now", "/due_now", Kind::Money),
    Column::of("Next payment", "/next_payment_at", Kind::Time),
    Column::of("It then costs", "/next_payment", Kind::Money),
];

/// A payment that waits for its payer, as a way to go there.
pub fn pay_link(payment: &Payment) -> Option<Block> {
    let waits = matches!(payment.status, PaymentStatus::Created | PaymentStatus::Processing);
    let href = payment.confirmation_url.clone().filter(|_| waits)?;
    link(format!("Pay {}", payment.amount), href)
}

/// A way to a gateway's page.
fn link(label: String, href: String) -> Option<Block> {
    let is_web = href.starts_with("https://") || href.starts_with("http://");
    is_web.then(|| Block::Links(vec![Link { label, href, class: "" }]))
}

async fn plans(visit: &Visit, first: &str) -> Result<Field> {
    let plans = all_plans(&mut visit.payg.db.view().await?, visit.payg.now()).await?;
    let own = visit.own_currency();
    let mut field = Field::choice("plan", "Plan", &[]);
    if !first.is_empty() {
        field.options.push((String::new(), first.to_owned()));
    }
    // A customer pays in one currency: what is sold in another cannot be bought.
    let fits = |one: &PlanDetails| own.is_none_or(|own| one.cost.currency == own);
    for one in plans.into_iter().filter(|one| one.on_sale && fits(one)) {
        let monthly = one.cost.monthly.map(|price| format!("{price} a month"));
        let yearly = one.cost.yearly.map(|price| format!("{price} a year"));
        let prices: Vec<String> = monthly.into_iter().chain(yearly).collect();
        let label = format!("{} ({}, before tax)", one.plan.display_name, prices.join(", "));
        field.options.push((one.plan.code, label));
    }
    Ok(field)
}

fn every() -> Field {
    Field::choice(
        "every",
        "Paid",
        &[("", "as it is sold"), ("month", "by the month"), ("year", "by the year")],
    )
}

/// Which plan is bought.
pub async fn buy_form(visit: Visit) -> Result<Vec<Field>> {
    let mut fields = vec![plans(&visit, "").await?, every()];
    if visit.operates(Role::Operator) {
        fields.push(Field::text("customer", "For the customer").needed());
    }
    Ok(fields)
}

/// Buys a plan; it begins when it is paid.
pub async fn buy(visit: Visit) -> Result<Done> {
    let fields = &visit.fields;
    let named = fields.get("customer");
    let owner = customer(&visit, &mut visit.payg.db.view().await?, named).await?;
    let owner = owner.ok_or_else(|| Error::usage("this must be filled in").at("customer"))?;
    let purchase = Purchase {
        customer_id: owner.customer_id,
        plan: fields.needed("plan")?.to_owned(),
        every: fields.parsed("every")?,
        gateway: visit.payg.settings.gateway,
        return_url: come_back(&visit),
    };
    let bought = buy_subscription(&visit.payg, purchase).await.map_err(about("plan"))?;
    visit.console.app.active.forget(owner.customer_id);
    let id = bought.subscription.subscription_id;
    let mut done = paid_for(bought.payment, "The plan is bought", format!("/subscriptions/{id}"));
    if let Some(period) = coming_period(&bought.subscription, visit.payg.now())?
        && bought.subscription.period.is_none()
    {
        done.says.push_str(&format!(" Paid today, it runs until {}.", visit.zone().show(period.end)));
    }
    Ok(done)
}

/// Where a payer comes back to from a gateway's page; other gateways have none.
fn come_back(visit: &Visit) -> Option<String> {
    let has_page = visit.payg.settings.gateway == GatewayKind::Yookassa;
    has_page.then(|| visit.address("/subscriptions"))
}

/// What is said of something that may have to be paid first.
fn paid_for(payment: Option<Payment>, what: &str, to: String) -> Done {
    match payment {
        Some(payment) if payment.status != PaymentStatus::Successful => {
            let says = format!("{what}; it begins when {} are paid.", payment.amount);
            Done { blocks: pay_link(&payment).into_iter().collect(), ..Done::says(says, to) }
        }
        Some(payment) => Done::says(format!("{what}; {} are paid.", payment.amount), to),
        None => Done::says(format!("{what}."), to),
    }
}

/// When it ends, with what is given back now.
pub async fn cancel_form(visit: Visit, value: Value) -> Result<Vec<Field>> {
    let (_, back) = back(&visit, &value).await?;
    let choices = [("end", "with its period"), ("now", "now")];
    Ok(vec![Field::choice("when", "When it ends", &choices).hint(format!("Now gives {back} back"))])
}

/// Ends it, with its period or now with the refund that is due.
pub async fn cancel(visit: Visit, value: Value) -> Result<Done> {
    let when = visit.fields.parsed("when")?.unwrap_or(When::End);
    let (found, back) = back(&visit, &value).await?;
    let after = cancel_subscription(&visit.payg, found.subscription_id, when).await?;
    visit.console.app.active.forget(after.customer_id);
    let says = match when {
        When::Now => format!("The subscription ends now; {back} go back."),
        When::End => "The subscription ends with its period; nothing goes back.".to_owned(),
    };
    Ok(Done::says(says, ""))
}

/// Asks for its next period before it is due; a preview asks nobody.
pub async fn renew(visit: Visit, value: Value) -> Result<Done> {
    let found = found(&visit, &value).await?;
    if visit.payg.db.is_rehearsal() {
        return Ok(Done::says("The next period is asked for now, with what is saved or by a link.", ""));
    }
    let after = renew_now(&visit.payg, found.subscription_id, &Once::unkeyed()).await?;
    visit.console.app.active.forget(after.customer_id);
    Ok(Done::says("The next period is asked for.", ""))
}

/// Why a missed payment is forgiven.
pub fn forgive_form(value: &Value) -> Vec<Field> {
    let price = cell::money(&value["price"]);
    let hint = format!("The next period begins and costs nothing: {price} and the tax are not paid");
    vec![Field::text("reason", "Reason").needed().hint(hint)]
}

/// Begins the period that was not paid; it costs nothing.
pub async fn forgive(visit: Visit, value: Value) -> Result<Done> {
    let reason = visit.fields.needed("reason")?;
    let found = found(&visit, &value).await?;
    let after = forgive_subscription(&visit.payg, found.subscription_id, reason).await?;
    visit.console.app.active.forget(after.customer_id);
    Ok(Done::says(format!("The period until {} costs nothing.", end_of(&visit, &after)), ""))
}

/// Under which name the money is known that came by another way.
pub fn activate_form() -> Vec<Field> {
    vec![
        Field::text("reference", "Reference")
            .needed()
            .hint("Of the payment, where it was made; told twice, it counts once"),
    ]
}

/// Begins the period that waits for its payment, because the money came by another way.
pub async fn activate(visit: Visit, value: Value) -> Result<Done> {
    let reference = visit.fields.needed("reference")?;
    let found = found(&visit, &value).await?;
    let id = found.subscription_id;
    let after = activate_subscription(&visit.payg, id, reference, Once::unkeyed()).await?;
    visit.console.app.active.forget(after.customer_id);
    Ok(Done::says(format!("It is paid until {}.", end_of(&visit, &after)), ""))
}

/// The last instant of a subscription's period, as clocks of the page show it.
fn end_of(visit: &Visit, subscription: &Subscription) -> String {
    subscription.period.map(|period| visit.zone().show(period.end)).unwrap_or_default()
}

/// Lets it go on after all.
pub async fn resume(visit: Visit, value: Value) -> Result<Done> {
    let found = found(&visit, &value).await?;
    let after = resume_subscription(&visit.payg, found.subscription_id).await?;
    visit.console.app.active.forget(after.customer_id);
    Ok(Done::says("The subscription goes on.", ""))
}

/// Leads to the page on which the payer names another card.
pub async fn card(visit: Visit, value: Value) -> Result<Done> {
    let found = found(&visit, &value).await?;
    let changing = change_method(&visit.payg, found.subscription_id, come_back(&visit)).await?;
    Ok(match changing.confirmation_url.and_then(|href| link("Name another card".to_owned(), href)) {
        Some(link) => Done { blocks: vec![link], ..Done::says("The old card is kept until then.", "") },
        None => {
            let title = changing.subscription.method_title.unwrap_or_default();
            Done::says(format!("The next periods are paid with {title}."), "")
        }
    })
}

/// Forgets what it is paid with.
pub async fn forget(visit: Visit, value: Value) -> Result<Done> {
    let found = found(&visit, &value).await?;
    forget_method(&visit.payg, found.subscription_id).await?;
    Ok(Done::says("The saved method is forgotten; the next period is asked for by a link.", ""))
}

/// What it becomes.
pub async fn change_form(visit: Visit, _: Value) -> Result<Vec<Field>> {
    let every = [("", "as before"), ("month", "by the month"), ("year", "by the year")];
    let when = [("now", "now"), ("end", "with the next period")];
    Ok(vec![
        plans(&visit, "the one that it has").await?,
        Field::choice("every", "Paid", &every),
        Field::choice("when", "When", &when),
    ])
}

/// Changes it; what is to be paid is paid first.
pub async fn change(visit: Visit, value: Value) -> Result<Done> {
    let fields = &visit.fields;
    let wanted = Wanted {
        plan: fields.owned("plan"),
        every: fields.parsed("every")?,
        when: fields.parsed("when")?.unwrap_or(When::Now),
        return_url: come_back(&visit),
    };
    let found = found(&visit, &value).await?;
    let preview = preview_change(&mut visit.payg.db.view().await?, &visit.payg, &found, &wanted).await;
    // What is paid ahead, or no other plan: both are a question of when it changes, or to what.
    let meant = if wanted.plan.is_none() && wanted.every.is_none() { "plan" } else { "when" };
    let preview = preview.map_err(about(meant))?;
    let facts = Block::Facts(cell::facts("What it comes to", CHANGE, &shown(&preview)?, &visit.zone()));
    if visit.payg.db.is_rehearsal() {
        let says = format!("{} are due now.", preview.due_now);
        return Ok(Done { blocks: vec![facts], ..Done::says(says, "") });
    }
    let changed = change_subscription(&visit.payg, found.subscription_id, wanted).await;
    let changed = changed.map_err(about(meant))?;
    visit.console.app.active.forget(found.customer_id);
    Ok(paid_for(changed.payment, "The change is made", String::new()))
}

async fn found(visit: &Visit, value: &Value) -> Result<Subscription> {
    let id = value["id"].as_str().unwrap_or_default();
    find_subscription(&mut visit.payg.db.view().await?, id, visit.own()?).await
}

/// What would go back if it ended now.
async fn back(visit: &Visit, value: &Value) -> Result<(Subscription, crate::values::money::Money)> {
    let found = found(visit, value).await?;
    let due = refund_now(&mut visit.payg.db.view().await?, &found, visit.payg.now()).await?;
    Ok((found, due.gross()?))
}
