//! A crowd for benchmarks of pages: customers with something of every noun, one of whom has much of it.
//!
//! What belongs to a customer has the customer's own id, so that one statement fills a table.

use crate::db::door::Tx;
use crate::engine::bench::stand;
use crate::engine::create_plan::{NewPlan, create_plan};
use crate::engine::idempotency::Once;
use crate::engine::payg::Payg;
use crate::error::{Error, Result};
use crate::records::customer::{self, Kind, NewCustomer};
use crate::records::service::Service;
use crate::values::currency::Currency;
use crate::values::id::CustomerId;
use crate::values::timestamp::{DAY, Period};

/// Customers of one transaction.
const BATCH: u64 = 10_000;
/// Of so many customers one is a company.
const COMPANIES: u64 = 1_000;
/// Events are reported for so many of the customers.
const USERS: usize = 10_000;

/// What there is.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// The company that a tenth of it belongs to.
    pub large: CustomerId,
    /// Nouns and how many there are, by the last part of their list's address.
    pub rows: Vec<(&'static str, u64)>,
}

/// Fills a database that has nothing but services that are used.
pub async fn fill(payg: &Payg, services: &[Service], customers: u64) -> Result<Crowd> {
    let (users, large) = people(payg, customers).await?;
    let new = NewPlan {
        code: "silver".to_owned(),
        currency: Some(Currency::USD),
        monthly: Some("9.99".to_owned()),
        ..NewPlan::default()
    };
    create_plan(payg, new, Once::unkeyed()).await?;
    let mut rows = vec![("customers", customers)];
    for (noun, statement) in TABLES {
        let mut tx = payg.db.begin().await?;
        let count = tx.run(*statement, vec![]).await?;
        tx.commit().await?;
        if !noun.is_empty() {
            rows.push((*noun, count));
        }
    }
    let now = payg.now();
    let period = Period::new(now.plus_micros(-DAY), now)?;
    stand::usage(payg, &users, services, period, customers).await?;
    rows.push(("usage", customers));
    Ok(Crowd { large, rows })
}

/// The customers; some of the users, and the company that has much.
async fn people(payg: &Payg, customers: u64) -> Result<(Vec<customer::Customer>, CustomerId)> {
    let (mut users, mut large) = (Vec::new(), None);
    let mut done = 0;
    while done < customers {
        let count = BATCH.min(customers - done);
        let new = |place: u64| {
            let kind = if place.is_multiple_of(COMPANIES) { Kind::Company } else { Kind::User };
            NewCustomer {
                email: Some(format!("customer-{place}@example.com")),
                ..NewCustomer::named(kind, format!("Customer {place}"), Currency::USD)
            }
        };
        let new: Vec<NewCustomer> = (done..done + count).map(new).collect();
        let mut tx: Tx = payg.db.begin().await?;
        let made = customer::insert_many(&mut tx, &new, payg.now()).await?;
        tx.commit().await?;
        large = large.or_else(|| made.first().map(|one| one.customer_id));
        let left = USERS.saturating_sub(users.len());
        users.extend(made.into_iter().take(left));
        done += count;
    }
    Ok((users, large.ok_or_else(|| Error::failed("there is no customer"))?))
}

/// A table each: whose list it fills, if any, and how; few of each are in a rare state.
const TABLES: &[(&str, &str)] = &[
    (
        "",
        "UPDATE customers SET disabled_at = created_at WHERE customer_id IN (
            SELECT customer_id FROM (
                SELECT customer_id, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c
            WHERE n % 1000 = 7)",
    ),
    (
        "invoices",
        "INSERT INTO invoices (customer_id, invoice_id, number, customer_name, month, period_start, period_end,
            currency, status, subtotal, tax, total, credited, issued_at, voided_at)
        SELECT customer_id, customer_id, 'INV-2026-' || CAST(1000000 + n AS TEXT), display_name,
            CASE WHEN n % 2 = 0 THEN '2026-10' ELSE '2026-09' END, created_at, created_at, 'USD',
            CASE WHEN n % 1000 = 3 THEN 'void' ELSE 'finalized' END, 1000, 200, 1200, 0, created_at,
            CASE WHEN n % 1000 = 3 THEN created_at END
        FROM (SELECT customer_id, display_name, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n
              FROM customers) AS c",
    ),
    (
        "",
        "INSERT INTO document_numbers (series, year, number, customer_id, document_id)
        SELECT 'INV', 2026, 1000000 + n, customer_id, customer_id
        FROM (SELECT customer_id, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c",
    ),
    (
        "",
        "INSERT INTO document_numbers (series, year, number, customer_id, document_id)
        SELECT 'CN', 2026, 1000000 + n, customer_id, customer_id
        FROM (SELECT customer_id, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c",
    ),
    (
        "",
        "INSERT INTO accounts (customer_id, role, currency, debits, credits)
        SELECT customer_id, 'receivable', 'USD', 1200, 0 FROM customers",
    ),
    (
        "",
        "INSERT INTO accounts (customer_id, role, currency, debits, credits)
        SELECT customer_id, 'revenue', 'USD', 0, 1200 FROM customers",
    ),
    (
        "ledger",
        "INSERT INTO transfers (customer_id, transfer_id, debit, credit, currency, amount, kind, document_id,
            created_at)
        SELECT customer_id, customer_id, 'receivable', 'revenue', 'USD', 1200, 'invoice', customer_id, created_at
        FROM customers",
    ),
    (
        "event-log",
        "INSERT INTO letters (customer_id, letter_id, kind, document_id, payload, created_at, fanned_at, mailed_at)
        SELECT CASE WHEN n % 10 = 0 THEN large ELSE customer_id END, customer_id,
            CASE WHEN n % 1000 = 10 THEN 'payment.failed' WHEN n % 2 = 0 THEN 'payment.successful'
                ELSE 'invoice.issued' END,
            customer_id, '{}', created_at, created_at, created_at
        FROM (SELECT customer_id, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c,
            (SELECT customer_id AS large FROM customers WHERE kind = 'company' ORDER BY customer_id LIMIT 1) AS l",
    ),
    (
        "payments",
        "INSERT INTO payments (customer_id, payment_id, purpose, direction, party_name, currency, amount, fee,
            refunded, refunding, description, metadata, gateway, save_method, status, attempts, attempts_max,
            business_key, created_at, updated_at, reserve)
        SELECT CASE WHEN n % 10 = 0 THEN large ELSE customer_id END, customer_id, 'company', 'in', 'Initech',
            'USD', 1000 + n % 5000, 0, 0, 0, 'rent', '{}',
            CASE WHEN n % 1000 = 20 THEN 'bank' ELSE 'sandbox' END, FALSE,
            CASE n % 1000 WHEN 10 THEN 'failed' WHEN 30 THEN 'processing' WHEN 40 THEN 'created'
                WHEN 50 THEN 'disputed' ELSE 'successful' END,
            1, 1, 'order-' || CAST(n AS TEXT), created_at, created_at, FALSE
        FROM (SELECT customer_id, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c,
            (SELECT customer_id AS large FROM customers WHERE kind = 'company' ORDER BY customer_id LIMIT 1) AS l",
    ),
    (
        "refunds",
        "INSERT INTO refunds (customer_id, refund_id, payment_id, currency, amount, reason, status, created_at,
            updated_at)
        SELECT customer_id, payment_id, payment_id, 'USD', 100, 'late',
            CASE amount % 1000 WHEN 10 THEN 'failed' WHEN 20 THEN 'pending' ELSE 'successful' END, created_at,
            created_at
        FROM payments",
    ),
    (
        "disputes",
        "INSERT INTO disputes (customer_id, dispute_id, payment_id, currency, amount, reason, status, created_at,
            updated_at)
        SELECT customer_id, payment_id, payment_id, 'USD', 100, 'fraud',
            CASE amount % 1000 WHEN 10 THEN 'needs_response' WHEN 20 THEN 'under_review' ELSE 'won' END,
            created_at, created_at
        FROM payments",
    ),
    (
        "credit-notes",
        "INSERT INTO credit_notes (customer_id, credit_note_id, invoice_id, number, currency, subtotal, tax, total,
            reason, issued_at)
        SELECT customer_id, invoice_id, invoice_id, 'CN-2026-' || SUBSTR(number, 10), 'USD', 100, 20, 120, 'outage',
            issued_at
        FROM invoices",
    ),
    (
        "webhooks",
        "INSERT INTO endpoints (customer_id, endpoint_id, url, description, events, fields, status, created_at,
            updated_at)
        SELECT customer_id, customer_id, 'https://example.com/hooks', '', '', '',
            CASE WHEN n % 1000 = 7 THEN 'disabled' ELSE 'enabled' END, created_at, created_at
        FROM (SELECT customer_id, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c",
    ),
    (
        "deliveries",
        "INSERT INTO deliveries (customer_id, endpoint_id, letter_id, status, tries, due_at, created_at, updated_at)
        SELECT customer_id, customer_id, letter_id,
            CASE WHEN kind = 'payment.failed' THEN 'failed' ELSE 'delivered' END, 1, created_at, created_at,
            created_at
        FROM letters",
    ),
    (
        "mails",
        "INSERT INTO mails (customer_id, letter_id, audience, kind, recipient, language, status, tries, edition,
            due_at, created_at)
        SELECT customer_id, letter_id, 'customer', kind, 'someone@example.com', 'en',
            CASE WHEN kind = 'payment.failed' THEN 'failed' ELSE 'sent' END, 1, 1, created_at, created_at
        FROM letters",
    ),
    (
        "subscriptions",
        "INSERT INTO subscriptions (customer_id, subscription_id, plan_id, plan_version_id, every, status, anchor,
            number, currency, price, tax, gateway, asked, cancel_at_end, created_at, updated_at, zone)
        SELECT c.customer_id, c.customer_id, v.plan_id, v.plan_version_id, 'month',
            CASE WHEN n % 1000 = 10 THEN 'expired' ELSE 'active' END, '2026-10-01', 1, 'USD', 999, 0, 'sandbox', 1,
            FALSE, c.created_at, c.created_at, 'UTC'
        FROM (SELECT customer_id, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c,
            plan_versions AS v",
    ),
    (
        "audit",
        "INSERT INTO audit_entries (entry_id, created_at, actor_kind, actor, verb, subject, subject_id, customer_id)
        SELECT customer_id, created_at, 'command_line',
            CASE WHEN n % 100000 = 5 THEN 'olga' ELSE 'root' END,
            CASE WHEN n % 100000 = 6 THEN 'price.set' ELSE 'customer.create' END, 'customer', 'bench-' || CAST(n AS TEXT),
            CASE WHEN n % 10 = 0 THEN large ELSE customer_id END
        FROM (SELECT customer_id, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n FROM customers) AS c,
            (SELECT customer_id AS large FROM customers WHERE kind = 'company' ORDER BY customer_id LIMIT 1) AS l",
    ),
    (
        "members",
        "INSERT INTO members (member_id, customer_id, email, display_name, role, created_at)
        SELECT customer_id, large, 'member@example.com', display_name,
            CASE WHEN n % 1000 = 10 THEN 'manager' ELSE 'viewer' END, created_at
        FROM (SELECT customer_id, display_name, created_at, ROW_NUMBER() OVER (ORDER BY customer_id) AS n
              FROM customers) AS c,
            (SELECT customer_id AS large FROM customers WHERE kind = 'company' ORDER BY customer_id LIMIT 1) AS l
        WHERE n % 10 = 0",
    ),
];
