//! Lists of everybody's documents in which a text is searched for: it is what one of them is called, or whose
//! they are. A customer's own are searched by their words.

use crate::db::door::View;
use crate::engine::find_invoice::{find_credit_note, find_invoice};
use crate::engine::find_payment::{find_dispute, find_payment, find_refund};
use crate::engine::search_customers::search_customers;
use crate::engine::subscription_details::find_subscription;
use crate::error::{Error, Kind, Result};
use crate::records::audit::{self, Entry};
use crate::records::credit_note::{self, CreditNote};
use crate::records::customer_list;
use crate::records::dispute::{self, Dispute};
use crate::records::invoice::{self, Invoice};
use crate::records::mail::{self, Mail};
use crate::records::payment::{self, Payment};
use crate::records::refund::{self, Refund};
use crate::records::subscription::{self, Subscription};
use crate::values::id::CustomerId;
use crate::values::page::{Page, Paging};
use crate::values::search;

/// Customers whose documents are shown together at most.
const CUSTOMERS_MAX: i64 = 8;

/// A page of invoices; a text is a number or an id, or whose they are.
pub async fn list_invoices(
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
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = invoice::Filter { customer_id: Some(customer), ..filter };
        rows.extend(invoice::list(view, filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| (one.month, one.invoice_id));
    Ok(cut(rows, paging, paging.sort.is_none_or(|sort| sort.descending), invoice::place_of))
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
        return Ok(Page::whole(Vec::from_iter(filter.admits(&found).then_some(found))));
    }
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = payment::Filter { customer_id: Some(customer), ..filter.clone() };
        rows.extend(payment::list(view, &filter, &theirs).await?.rows);
    }
    match paging.sort {
        Some(sort) if sort.field == "amount" => rows.sort_by_key(|one| (one.amount.minor, one.payment_id)),
        _ => rows.sort_by_key(|one| one.payment_id),
    }
    Ok(cut(rows, paging, !paging.is_oldest_first(), payment::place_of))
}

/// A page of credit notes; a text is a number or an id, or whose they are.
pub async fn list_credit_notes(
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
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = credit_note::Filter { customer_id: Some(customer), ..filter };
        rows.extend(credit_note::list(view, filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.credit_note_id);
    Ok(cut(rows, paging, !paging.is_oldest_first(), credit_note::place_of))
}

/// A page of refunds; a text is an id, or whose they are.
pub async fn list_refunds(view: &mut View, filter: refund::Filter, paging: &Paging) -> Result<Page<Refund>> {
    let Some(text) = paging.search.as_deref().filter(|text| !search::terms(text).is_empty()) else {
        return refund::list(view, filter, paging).await;
    };
    if let Some(found) = if_any(find_refund(view, text, filter.customer_id).await)? {
        let is_wanted = filter.status.is_none_or(|status| status == found.status);
        return Ok(Page::whole(Vec::from_iter(is_wanted.then_some(found))));
    }
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = refund::Filter { customer_id: Some(customer), ..filter };
        rows.extend(refund::list(view, filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.refund_id);
    Ok(cut(rows, paging, !paging.is_oldest_first(), refund::place_of))
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
        let is_wanted = filter.status.is_none_or(|status| status == found.status);
        return Ok(Page::whole(Vec::from_iter(is_wanted.then_some(found))));
    }
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = dispute::Filter { customer_id: Some(customer), ..filter };
        rows.extend(dispute::list(view, filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.dispute_id);
    Ok(cut(rows, paging, !paging.is_oldest_first(), dispute::place_of))
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
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_of(view, text, filter.customer_id).await? {
        let filter = subscription::Filter { customer_id: Some(customer), ..filter };
        rows.extend(subscription::list(view, filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.subscription_id);
    Ok(cut(rows, paging, !paging.is_oldest_first(), subscription::place_of))
}

/// A page of mails; a text is to whom they went.
pub async fn list_mails(view: &mut View, filter: &mail::Filter, paging: &Paging) -> Result<Page<Mail>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return mail::list(view, filter, paging).await;
    };
    let (mut rows, theirs) = (Vec::new(), unsearched(paging));
    for customer in customers_meant(view, text).await? {
        let filter = mail::Filter { customer_id: Some(customer), ..filter.clone() };
        rows.extend(mail::list(view, &filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.letter_id);
    Ok(cut(rows, paging, true, mail::place_of))
}

/// A page of the audit trail; a text is what something was done to, or whom it concerns.
pub async fn list_audit(view: &mut View, filter: &audit::Filter, paging: &Paging) -> Result<Page<Entry>> {
    let Some(text) = searched(paging, filter.customer_id) else {
        return audit::list(view, filter, paging).await;
    };
    let theirs = unsearched(paging);
    let of_subject = audit::Filter { subject_id: Some(text.trim().to_owned()), ..filter.clone() };
    let mut rows = audit::list(view, &of_subject, &theirs).await?.rows;
    for customer in customers_meant(view, text).await? {
        let filter = audit::Filter { customer_id: Some(customer), ..filter.clone() };
        rows.extend(audit::list(view, &filter, &theirs).await?.rows);
    }
    rows.sort_by_key(|one| one.entry_id);
    rows.dedup_by_key(|one| one.entry_id);
    Ok(cut(rows, paging, !paging.is_oldest_first(), audit::place_of))
}

/// The text that is searched for among everybody's.
fn searched(paging: &Paging, whose: Option<CustomerId>) -> Option<&str> {
    paging.search.as_deref().filter(|text| whose.is_none() && !search::terms(text).is_empty())
}

/// What each customer is asked for: one row more than a page holds, which tells whether there are more.
fn unsearched(paging: &Paging) -> Paging {
    Paging { search: None, limit: paging.probe(), ..paging.clone() }
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

/// The page of rows that stand in their order: each customer's own page of it is among them.
fn cut<T>(mut rows: Vec<T>, paging: &Paging, falls: bool, place_of: fn(&T) -> Vec<String>) -> Page<T> {
    if falls {
        rows.reverse();
    }
    Page::cut(rows, paging, place_of)
}
