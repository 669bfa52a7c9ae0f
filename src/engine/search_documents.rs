//! Lists of everybody's documents in which a text is searched for: it is what one of them is called, or whose
//! they are. A customer's own are searched by their words.

use crate::db::door::View;
use crate::engine::find_invoice::{find_credit_note, find_invoice};
use crate::engine::find_payment::{find_dispute, find_payment, find_refund};
use crate::engine::invoice_standing::{Shown, shown_all};
use crate::engine::named::{Named, named};
use crate::engine::search_customers::search_customers;
use crate::engine::subscription_details::find_subscription;
use crate::error::{Error, Kind, Result};
use crate::records::audit::{self, Entry};
use crate::records::credit_note::{self, CreditNote};
use crate::records::customer_list;
use crate::records::delivery::{self, Delivery};
use crate::records::dispute::{self, Dispute};
use crate::records::endpoint;
use crate::records::invoice::{self, Invoice};
use crate::records::letter::{self, Written};
use crate::records::mail::{self, Mail};
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund};
use crate::records::subscription::{self, Subscription};
use crate::values::id::{CustomerId, EndpointId, LetterId};
use crate::values::page::{Page, Paging};
use crate::values::search;
use uuid::Uuid;

/// Customers whose documents are shown together at most.
const CUSTOMERS_MAX: i64 = 8;

/// A page of invoices with how they stand; a text is a number or an id, or whose they are.
pub async fn list_invoices(view: &mut View, filter: invoice::Filter, paging: &Paging) -> Result<Page<Shown>> {
    let Page { rows, next } = search_invoices(view, filter, paging).await?;
    Ok(Page { rows: shown_all(view, rows).await?, next })
}

/// The same, without how they stand.
pub async fn search_invoices(
    view: &mut View,
    filter: invoice::Filter,
    paging: &Paging,
) -> Result<Page<Invoice>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return invoice::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_invoice(view, text).await)? {
        let filter = invoice::Filter { customer_id: Some(found.customer_id), ..filter };
        let paging = Paging { search: Some(found.number), ..paging.clone() };
        return invoice::list(view, filter, &paging).await;
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = invoice::Filter { customer_id: Some(customer), ..filter };
        pages.push(invoice::list(view, filter, &theirs).await?);
    }
    invoice::order(paging.sort, true).merge(pages, paging, !paging.is_oldest_first())
}

/// A page of payments; a text is an id or a reference, or whose they are.
pub async fn list_payments(
    view: &mut View,
    filter: &payment::Filter,
    paging: &Paging,
) -> Result<Page<Payment>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return payment::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_payment(view, text, None).await)? {
        if filter.stuck_before.is_some() {
            let filter = payment::Filter { customer_id: Some(found.customer_id), ..filter.clone() };
            let mut stuck = payment::list(view, &filter, &unsearched(paging)).await?.rows;
            stuck.retain(|one| one.payment_id == found.payment_id);
            return Ok(Page::whole(stuck));
        }
        return Ok(Page::whole(Vec::from_iter(filter.admits(&found).then_some(found))));
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = payment::Filter { customer_id: Some(customer), ..filter.clone() };
        pages.push(payment::list(view, &filter, &theirs).await?);
    }
    let order = payment::order(paging.sort, filter.stuck_before.is_some());
    order.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of credit notes with the names of whose they are; a text is a number or an id, or whose they are.
pub async fn list_credit_notes(
    view: &mut View,
    filter: credit_note::Filter,
    paging: &Paging,
) -> Result<Page<Named<CreditNote>>> {
    let page = search_credit_notes(view, filter, paging).await?;
    named(view, page, |note| note.customer_id).await
}

async fn search_credit_notes(
    view: &mut View,
    filter: credit_note::Filter,
    paging: &Paging,
) -> Result<Page<CreditNote>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return credit_note::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_credit_note(view, text).await)? {
        let filter = credit_note::Filter { customer_id: Some(found.customer_id), ..filter };
        let paging = Paging { search: Some(found.number), ..paging.clone() };
        return credit_note::list(view, filter, &paging).await;
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = credit_note::Filter { customer_id: Some(customer), ..filter };
        pages.push(credit_note::list(view, filter, &theirs).await?);
    }
    credit_note::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of refunds; a text is an id, or whose they are.
pub async fn list_refunds(view: &mut View, filter: refund::Filter, paging: &Paging) -> Result<Page<Refund>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return refund::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_refund(view, text, filter.customer_id).await)? {
        if filter.stuck_before.is_some() {
            let filter = refund::Filter { customer_id: Some(found.customer_id), ..filter };
            let mut stuck = refund::list(view, filter, &unsearched(paging)).await?.rows;
            stuck.retain(|one| one.refund_id == found.refund_id);
            return Ok(Page::whole(stuck));
        }
        return Ok(Page::whole(Vec::from_iter(filter.admits(&found).then_some(found))));
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = refund::Filter { customer_id: Some(customer), ..filter };
        pages.push(refund::list(view, filter, &theirs).await?);
    }
    refund::order(filter.stuck_before.is_some()).merge(pages, paging, !paging.is_oldest_first())
}

/// A page of disputes; a text is an id, or that of the payment, or whose they are.
pub async fn list_disputes(
    view: &mut View,
    filter: dispute::Filter,
    paging: &Paging,
) -> Result<Page<Dispute>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return dispute::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_dispute(view, text, filter.customer_id).await)? {
        return Ok(Page::whole(Vec::from_iter(filter.admits(&found).then_some(found))));
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = dispute::Filter { customer_id: Some(customer), ..filter };
        pages.push(dispute::list(view, filter, &theirs).await?);
    }
    dispute::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of subscriptions; a text is an id, or whose they are.
pub async fn list_subscriptions(
    view: &mut View,
    filter: subscription::Filter,
    paging: &Paging,
) -> Result<Page<Subscription>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return subscription::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_subscription(view, text, filter.customer_id).await)? {
        let is_wanted = filter.status.is_none_or(|status| status == found.status)
            && filter.plan_id.is_none_or(|plan| plan == found.plan_id);
        return Ok(Page::whole(Vec::from_iter(is_wanted.then_some(found))));
    }
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = subscription::Filter { customer_id: Some(customer), ..filter };
        pages.push(subscription::list(view, filter, &theirs).await?);
    }
    subscription::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of mails; a text is to whom they went.
pub async fn list_mails(view: &mut View, filter: &mail::Filter, paging: &Paging) -> Result<Page<Mail>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return mail::list(view, filter, paging).await;
    };
    let (mut pages, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = mail::Filter { customer_id: Some(customer), ..filter.clone() };
        pages.push(mail::list(view, &filter, &theirs).await?);
    }
    mail::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of the audit trail; a text is what something was done to, or whom it concerns.
pub async fn list_audit(view: &mut View, filter: &audit::Filter, paging: &Paging) -> Result<Page<Entry>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return audit::list(view, filter, paging).await;
    };
    let theirs = unsearched(paging);
    let of_subject = audit::Filter { subject_id: Some(text.trim().to_owned()), ..filter.clone() };
    let mut pages = vec![audit::list(view, &of_subject, &theirs).await?];
    for customer in customers_meant(view, text).await? {
        let filter = audit::Filter { customer_id: Some(customer), ..filter.clone() };
        pages.push(audit::list(view, &filter, &theirs).await?);
    }
    audit::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of the log of events; a text is an id, or what they are about, or whom they concern.
pub async fn list_letters(
    view: &mut View,
    filter: &letter::Filter,
    paging: &Paging,
) -> Result<Page<Written>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return letter::page(view, filter, paging).await;
    };
    if let Ok(id) = text.trim().parse::<LetterId>() {
        let found = letter::find(view, filter.customer_id, id).await?;
        return Ok(Page::whole(Vec::from_iter(found.filter(|one| filter.admits(one)))));
    }
    let theirs = |customer| letter::Filter { customer_id: Some(customer), ..filter.clone() };
    if let Some((customer, document)) = document_meant(view, text).await? {
        if filter.customer_id.is_some_and(|own| own != customer) {
            return Ok(Page::whole(Vec::new()));
        }
        let filter = letter::Filter { document_id: Some(document), ..theirs(customer) };
        return letter::page(view, &filter, paging).await;
    }
    let mut pages = Vec::new();
    for customer in customers_of(view, text, filter.customer_id).await? {
        pages.push(letter::page(view, &theirs(customer), &unsearched(paging)).await?);
    }
    letter::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// A page of deliveries; a text is the id of what is told or of an endpoint, or whose they are.
pub async fn list_deliveries(
    view: &mut View,
    filter: delivery::Filter,
    paging: &Paging,
) -> Result<Page<Delivery>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return delivery::list(view, filter, paging).await;
    };
    let theirs = |customer| delivery::Filter { customer_id: Some(customer), ..filter };
    let (letter_id, endpoint_id) = (text.trim().parse::<LetterId>(), text.trim().parse::<EndpointId>());
    let wanted: Vec<delivery::Filter> = if let Ok(id) = letter_id {
        let found = letter::find(view, filter.customer_id, id).await?;
        let of = |one: Written| delivery::Filter { letter_id: Some(id), ..theirs(one.customer_id) };
        found.map(of).into_iter().collect()
    } else if let Ok(id) = endpoint_id {
        let found = endpoint::find(view, filter.customer_id, id).await?;
        let to =
            |one: endpoint::Endpoint| delivery::Filter { endpoint_id: Some(id), ..theirs(one.customer_id) };
        found.map(to).into_iter().collect()
    } else {
        customers_of(view, text, filter.customer_id).await?.into_iter().map(theirs).collect()
    };
    let mut pages = Vec::new();
    for filter in wanted {
        pages.push(delivery::list(view, filter, &unsearched(paging)).await?);
    }
    delivery::ORDER.merge(pages, paging, !paging.is_oldest_first())
}

/// The invoice, payment or subscription that is called so, and whose it is.
async fn document_meant(view: &mut View, text: &str) -> Result<Option<(CustomerId, Uuid)>> {
    let text = text.trim();
    if let Some(found) = if_any(find_invoice(view, text).await)? {
        return Ok(Some((found.customer_id, found.invoice_id.uuid())));
    }
    if let Some(found) = if_any(find_payment(view, text, None).await)? {
        return Ok(Some((found.customer_id, found.payment_id.uuid())));
    }
    let found = if_any(find_subscription(view, text, None).await)?;
    Ok(found.map(|found| (found.customer_id, found.subscription_id.uuid())))
}

/// The text that is searched for among everybody's.
fn searched(paging: &Paging, whose: Option<CustomerId>) -> Option<&str> {
    paging.search.as_deref().filter(|text| whose.is_none() && !search::terms(text).is_empty())
}

/// What each customer is asked for.
fn unsearched(paging: &Paging) -> Paging {
    Paging { search: None, ..paging.clone() }
}

fn if_any<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Invalid | Kind::Conflict) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The customers who are called so; an error when they are too many for one list.
async fn customers_meant(view: &mut View, text: &str) -> Result<Vec<CustomerId>> {
    let all = customer_list::Filter::default();
    let page = search_customers(view, &all, &Paging::first(CUSTOMERS_MAX), &search::terms(text)).await?;
    if page.next.is_some() {
        let why = format!("is in the names of more than {CUSTOMERS_MAX} customers");
        return Err(Error::invalid("search", text, why).at("q").hint("search for more of the name"));
    }
    Ok(page.rows.into_iter().map(|customer| customer.customer_id).collect())
}

/// The same for lists that hold no words of their own: nobody's when they are one customer's.
async fn customers_of(view: &mut View, text: &str, own: Option<CustomerId>) -> Result<Vec<CustomerId>> {
    match own {
        Some(_) => Ok(Vec::new()),
        None => customers_meant(view, text).await,
    }
}
