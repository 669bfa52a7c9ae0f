//! Proves invoices, credit notes, transfers, accounts and numbers against each other.

use crate::db::door::View;
use crate::db::row::Row;
use crate::engine::check::{Check, Found, fault_of};
use crate::engine::stop::Stop;
use crate::error::Result;
use crate::records::billing_zone;
use crate::records::number_series::{Number, Series};
use crate::records::tax::Rate;
use crate::values::calendar::{Month, Zone};
use crate::values::currency::Currency;
use crate::values::id::{ChargeId, CustomerId, SubscriptionId};
use crate::values::money::Money;
use crate::values::timestamp::Period;

/// A claim that one statement disproves by answering a row.
struct Claim {
    name: &'static str,
    claim: &'static str,
    /// Counts what is looked at.
    count: &'static str,
    /// Answers the first row that is wrong; it goes through its tables in the order of their keys.
    wrong: &'static str,
    /// What is wrong with that row.
    tell: fn(&Row) -> Result<String>,
}

/// The claims about the books.
pub async fn books(view: &mut View, stop: &Stop) -> Result<Vec<Check>> {
    let mut checks = Vec::new();
    for claim in CLAIMS {
        stop.check()?;
        checks.push(Check::new(claim.name, claim.claim, claim.look(view).await)?);
    }
    checks.push(Check::new(
        "taxes",
        "every tax is its rate on the lines that are no fees, rounded once, and what was paid with fees",
        taxes(view).await,
    )?);
    checks.push(Check::new(
        "invoice_months",
        "every invoice that is not void is of the month that it names, by its customer's calendar",
        months(view).await,
    )?);
    checks.push(Check::new(
        "numbers",
        "every invoice and credit note has one number, and every number one of them",
        numbers(view).await,
    )?);
    Ok(checks)
}

impl Claim {
    async fn look(&self, view: &mut View) -> Result<Found> {
        let checked: i64 = view.one(self.count, vec![]).await?.get(0)?;
        let wrong = view.first(self.wrong, vec![]).await?.as_ref().map(self.tell).transpose();
        Ok((checked as u64, fault_of(wrong)?))
    }
}

/// Two amounts of a row in its currency: what it says, and what it should.
fn two(row: &Row, currency: usize, says: usize, should: usize) -> Result<(Money, Money)> {
    let currency: Currency = row.get(currency)?;
    Ok((Money::new(row.get(says)?, currency), Money::new(row.get(should)?, currency)))
}

const CLAIMS: &[Claim] = &[
    Claim {
        name: "customers",
        claim: "every account, invoice, subscription, payment and sum of usage is of a customer that there is",
        count: "SELECT COUNT(*) FROM customers",
        wrong: "SELECT what, whose FROM (
                SELECT 'an account' AS what, a.customer_id AS whose FROM accounts a
                WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.customer_id = a.customer_id)
                UNION ALL
                SELECT 'an invoice', i.customer_id FROM invoices i
                WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.customer_id = i.customer_id)
                UNION ALL
                SELECT 'a subscription', s.customer_id FROM subscriptions s
                WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.customer_id = s.customer_id)
                UNION ALL
                SELECT 'a payment', p.customer_id FROM payments p
                WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.customer_id = p.customer_id)
                UNION ALL
                SELECT 'a sum of usage', u.customer_id FROM usage_rollups u
                WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.customer_id = u.customer_id)
            ) AS orphans
            ORDER BY whose, what
            LIMIT 1",
        tell: |row| Ok(format!("{} is of {}, who is no customer", row.get::<String>(0)?, row.get::<CustomerId>(1)?)),
    },
    Claim {
        name: "invoices",
        claim: "every invoice is the sum of its lines and taxes",
        count: "SELECT COUNT(*) FROM invoices",
        wrong: "SELECT number, currency, total, lines + taxes FROM (
                SELECT i.customer_id, i.invoice_id, i.number, i.currency, i.subtotal, i.tax, i.total,
                    CAST((SELECT COALESCE(SUM(l.amount), 0) FROM invoice_lines l
                          WHERE l.customer_id = i.customer_id AND l.invoice_id = i.invoice_id) AS BIGINT) AS lines,
                    CAST((SELECT COALESCE(SUM(t.amount), 0) FROM invoice_taxes t
                          WHERE t.customer_id = i.customer_id AND t.invoice_id = i.invoice_id) AS BIGINT) AS taxes
                FROM invoices i) AS summed
            WHERE subtotal <> lines OR tax <> taxes OR total <> subtotal + tax
            ORDER BY customer_id, invoice_id
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            Ok(format!("{} says {says}, its lines and taxes come to {should}", row.get::<String>(0)?))
        },
    },
    Claim {
        name: "line_numbers",
        claim: "the lines of every invoice are numbered from 1",
        count: "SELECT COUNT(*) FROM invoice_lines",
        wrong: "SELECT i.number, l.lines FROM (
                SELECT customer_id, invoice_id, COUNT(*) AS lines FROM invoice_lines
                GROUP BY customer_id, invoice_id
                HAVING MIN(line) <> 1 OR MAX(line) <> COUNT(*)) AS l
            LEFT JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
            LIMIT 1",
        tell: |row| {
            let number = row.get::<Option<String>>(0)?.unwrap_or_else(|| "an invoice that is gone".to_owned());
            Ok(format!("{number} has {} lines, but not the numbers from 1", row.get::<i64>(1)?))
        },
    },
    Claim {
        name: "fees",
        claim: "every fee on an invoice is one charge of a subscription, and it says so",
        count: "SELECT COUNT(*) FROM subscription_charges WHERE invoice_id IS NOT NULL",
        wrong: "SELECT customer_id, charge_id FROM (
                SELECT c.customer_id, c.charge_id FROM subscription_charges c
                LEFT JOIN invoices i ON i.customer_id = c.customer_id AND i.invoice_id = c.invoice_id
                WHERE c.invoice_id IS NOT NULL
                  AND (COALESCE(i.status, 'void') = 'void' OR i.month < c.month OR 1 <> (
                    SELECT COUNT(*) FROM invoice_lines l
                    WHERE l.customer_id = c.customer_id AND l.invoice_id = c.invoice_id
                      AND l.charge_id = c.charge_id AND l.amount = c.net AND l.month = c.month))
                UNION ALL
                SELECT l.customer_id, l.charge_id FROM invoice_lines l
                JOIN invoices i ON i.customer_id = l.customer_id AND i.invoice_id = l.invoice_id
                LEFT JOIN subscription_charges c ON c.customer_id = l.customer_id AND c.charge_id = l.charge_id
                WHERE l.kind = 'fee' AND i.status <> 'void'
                  AND (c.invoice_id IS NULL OR c.invoice_id <> l.invoice_id)) AS faults
            ORDER BY customer_id, charge_id
            LIMIT 1",
        tell: |row| {
            let (customer, charge): (CustomerId, ChargeId) = (row.get(0)?, row.get(1)?);
            Ok(format!("charge {charge} of {customer} is not the line of an invoice that it should be"))
        },
    },
    Claim {
        name: "movements",
        claim: "the movements of a subscription add up to what a year of it costs now",
        count: "SELECT COUNT(*) FROM subscription_movements",
        wrong: "SELECT s.customer_id, s.subscription_id FROM subscriptions s
            LEFT JOIN (
                SELECT customer_id, subscription_id, SUM(after_year - before_year) AS moved
                FROM subscription_movements
                GROUP BY customer_id, subscription_id) AS m
              ON m.customer_id = s.customer_id AND m.subscription_id = s.subscription_id
            WHERE COALESCE(m.moved, 0) <> CASE
                WHEN s.status NOT IN ('active', 'renewing') OR s.number = 0 THEN 0
                WHEN s.every = 'month' THEN s.price * 12
                ELSE s.price END
            ORDER BY s.customer_id, s.subscription_id
            LIMIT 1",
        tell: |row| {
            let (customer, id): (CustomerId, SubscriptionId) = (row.get(0)?, row.get(1)?);
            Ok(format!("the movements of {id} of {customer} do not come to what it costs"))
        },
    },
    Claim {
        name: "one_a_month",
        claim: "a customer's month has one invoice that is not void",
        count: "SELECT COUNT(*) FROM invoices WHERE status <> 'void'",
        wrong: "SELECT customer_id, month, COUNT(*) FROM invoices
            WHERE status <> 'void'
            GROUP BY customer_id, month
            HAVING COUNT(*) > 1
            ORDER BY customer_id, month
            LIMIT 1",
        tell: |row| {
            let (customer, month, count): (CustomerId, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{customer} has {count} invoices of {month}"))
        },
    },
    Claim {
        name: "credits",
        claim: "what an invoice says was credited is the sum of its credit notes, and not more than its total",
        count: "SELECT COUNT(*) FROM credit_notes",
        wrong: "SELECT number, currency, credited, noted FROM (
                SELECT i.customer_id, i.invoice_id, i.number, i.currency, i.credited, i.total, i.status,
                    CAST((SELECT COALESCE(SUM(n.total), 0) FROM credit_notes n
                          WHERE n.customer_id = i.customer_id AND n.invoice_id = i.invoice_id) AS BIGINT) AS noted
                FROM invoices i) AS summed
            WHERE credited <> noted OR (credited <> 0 AND (credited > total OR status = 'void'))
            ORDER BY customer_id, invoice_id
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            Ok(format!("{} says {says} were credited, its credit notes say {should}", row.get::<String>(0)?))
        },
    },
    Claim {
        name: "credit_lines",
        claim: "a credit note over lines is their sum",
        count: "SELECT COUNT(*) FROM credit_note_lines",
        wrong: "SELECT n.number, n.currency, n.subtotal, l.amount FROM (
                SELECT customer_id, credit_note_id, CAST(SUM(amount) AS BIGINT) AS amount FROM credit_note_lines
                GROUP BY customer_id, credit_note_id) AS l
            JOIN credit_notes n ON n.customer_id = l.customer_id AND n.credit_note_id = l.credit_note_id
            WHERE n.subtotal <> l.amount OR n.total <> n.subtotal + n.tax
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            Ok(format!("{} says {says}, its lines come to {should}", row.get::<String>(0)?))
        },
    },
    Claim {
        name: "invoices_posted",
        claim: "every invoice is in the ledger as it stands: revenue, tax and what is owed; a void one as nothing",
        count: "SELECT COUNT(*) FROM invoices",
        wrong: "SELECT i.number, i.currency, i.total,
                CAST(COALESCE(SUM(CASE WHEN t.debit = 'receivable' THEN t.amount
                                       WHEN t.credit = 'receivable' THEN -t.amount END), 0) AS BIGINT)
            FROM invoices i
            LEFT JOIN transfers t ON t.customer_id = i.customer_id AND t.document_id = i.invoice_id
            GROUP BY i.customer_id, i.invoice_id
            HAVING CASE WHEN i.status = 'void' THEN 0 ELSE i.total END
                   <> COALESCE(SUM(CASE WHEN t.debit = 'receivable' THEN t.amount
                                        WHEN t.credit = 'receivable' THEN -t.amount END), 0)
                OR CASE WHEN i.status = 'void' THEN 0 ELSE i.subtotal END
                   <> COALESCE(SUM(CASE WHEN t.credit = 'revenue' THEN t.amount
                                        WHEN t.debit = 'revenue' THEN -t.amount END), 0)
                OR CASE WHEN i.status = 'void' THEN 0 ELSE i.tax END
                   <> COALESCE(SUM(CASE WHEN t.credit = 'tax' THEN t.amount
                                        WHEN t.debit = 'tax' THEN -t.amount END), 0)
                OR COUNT(CASE WHEN t.currency <> i.currency THEN 1 END) <> 0
            ORDER BY i.customer_id, i.invoice_id
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            Ok(format!("{} asks for {says}, its transfers for {should} or otherwise", row.get::<String>(0)?))
        },
    },
    Claim {
        name: "credit_notes_posted",
        claim: "every credit note is in the ledger as the opposite of an invoice",
        count: "SELECT COUNT(*) FROM credit_notes",
        wrong: "SELECT n.number, n.currency, n.total,
                CAST(COALESCE(SUM(CASE WHEN t.credit = 'receivable' THEN t.amount
                                       WHEN t.debit = 'receivable' THEN -t.amount END), 0) AS BIGINT)
            FROM credit_notes n
            LEFT JOIN transfers t ON t.customer_id = n.customer_id AND t.document_id = n.credit_note_id
            GROUP BY n.customer_id, n.credit_note_id
            HAVING n.total <> COALESCE(SUM(CASE WHEN t.credit = 'receivable' THEN t.amount
                                                WHEN t.debit = 'receivable' THEN -t.amount END), 0)
                OR n.subtotal <> COALESCE(SUM(CASE WHEN t.debit = 'revenue' THEN t.amount
                                                   WHEN t.credit = 'revenue' THEN -t.amount END), 0)
                OR COUNT(CASE WHEN t.currency <> n.currency THEN 1 END) <> 0
            ORDER BY n.customer_id, n.credit_note_id
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            Ok(format!("{} gives back {says}, its transfers {should} or otherwise", row.get::<String>(0)?))
        },
    },
    Claim {
        name: "transfers",
        claim: "every transfer belongs to a document and is in both its accounts; a reversal is the exact opposite",
        count: "SELECT COUNT(*) FROM transfers",
        wrong: "SELECT t.customer_id, t.currency, t.amount, t.amount FROM transfers t
            LEFT JOIN invoices i ON i.customer_id = t.customer_id AND i.invoice_id = t.document_id
            LEFT JOIN credit_notes n ON n.customer_id = t.customer_id AND n.credit_note_id = t.document_id
            LEFT JOIN payments p ON p.customer_id = t.customer_id AND p.payment_id = t.document_id
            LEFT JOIN refunds f ON f.customer_id = t.customer_id AND f.refund_id = t.document_id
            LEFT JOIN disputes s ON s.customer_id = t.customer_id AND s.dispute_id = t.document_id
            LEFT JOIN write_offs w ON w.customer_id = t.customer_id AND w.write_off_id = t.document_id
            LEFT JOIN transfers r ON r.customer_id = t.customer_id AND r.transfer_id = t.reverses
            LEFT JOIN accounts d ON d.customer_id = t.customer_id AND d.role = t.debit AND d.currency = t.currency
            LEFT JOIN accounts c ON c.customer_id = t.customer_id AND c.role = t.credit AND c.currency = t.currency
            WHERE (i.invoice_id IS NULL AND n.credit_note_id IS NULL AND p.payment_id IS NULL
                   AND f.refund_id IS NULL AND s.dispute_id IS NULL AND w.write_off_id IS NULL)
               OR d.role IS NULL OR c.role IS NULL
               OR (t.reverses IS NOT NULL
                   AND (r.transfer_id IS NULL OR r.amount <> t.amount OR r.currency <> t.currency
                        OR r.debit <> t.credit OR r.credit <> t.debit))
            ORDER BY t.customer_id, t.transfer_id
            LIMIT 1",
        tell: |row| {
            let (amount, _) = two(row, 1, 2, 3)?;
            let customer: CustomerId = row.get(0)?;
            Ok(format!("a transfer of {amount} of {customer} has no document or account, or undoes another wrongly"))
        },
    },
    Claim {
        name: "accounts",
        claim: "every account is the sum of its transfers",
        count: "SELECT COUNT(*) FROM accounts",
        wrong: "SELECT customer_id, currency, debits - credits, debited - credited, role FROM (
                SELECT a.customer_id, a.role, a.currency, a.debits, a.credits,
                    CAST((SELECT COALESCE(SUM(t.amount), 0) FROM transfers t
                          WHERE t.customer_id = a.customer_id AND t.debit = a.role AND t.phase = 'posted'
                            AND t.currency = a.currency) AS BIGINT) AS debited,
                    CAST((SELECT COALESCE(SUM(t.amount), 0) FROM transfers t
                          WHERE t.customer_id = a.customer_id AND t.credit = a.role AND t.phase = 'posted'
                            AND t.currency = a.currency) AS BIGINT) AS credited
                FROM accounts a) AS summed
            WHERE debits <> debited OR credits <> credited
            ORDER BY customer_id, role, currency
            LIMIT 1",
        tell: |row| {
            let (says, should) = two(row, 1, 2, 3)?;
            let (customer, role): (CustomerId, String) = (row.get(0)?, row.get(4)?);
            Ok(format!("{role} of {customer} stands at {says}, its transfers come to {should} or otherwise"))
        },
    },
    Claim {
        name: "trial_balance",
        claim: "debits and credits are equal in every currency",
        count: "SELECT COUNT(*) FROM (SELECT currency FROM accounts GROUP BY currency) AS each_currency",
        wrong: "SELECT currency, currency, CAST(SUM(debits) AS BIGINT), CAST(SUM(credits) AS BIGINT) FROM accounts
            GROUP BY currency
            HAVING SUM(debits) <> SUM(credits)
            ORDER BY currency
            LIMIT 1",
        tell: |row| {
            let (debits, credits) = two(row, 1, 2, 3)?;
            Ok(format!("{debits} are debited, {credits} credited"))
        },
    },
    Claim {
        name: "gapless",
        claim: "numbers have no gap in their series and year, and the next one follows the last",
        count: "SELECT COUNT(*) FROM document_numbers",
        wrong: "SELECT s.series, s.year, s.next, COALESCE(d.last, 0), COALESCE(d.count, 0) FROM number_series s
            LEFT JOIN (SELECT series, year, MIN(number) AS first, MAX(number) AS last, COUNT(*) AS count
                       FROM document_numbers GROUP BY series, year) AS d
                ON d.series = s.series AND d.year = s.year
            WHERE COALESCE(d.last, 0) <> COALESCE(d.count, 0) OR COALESCE(d.first, 1) <> 1
               OR s.next <> COALESCE(d.last, 0) + 1
            ORDER BY s.series, s.year
            LIMIT 1",
        tell: |row| {
            let (series, year): (String, i64) = (row.get(0)?, row.get(1)?);
            let (next, last, count): (i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(format!("{series}-{year} has {count} numbers up to {last}, the next is {next}"))
        },
    },
];

/// Every tax is its rate on the lines that are no fees, and what was paid with the fees.
async fn taxes(view: &mut View) -> Result<Found> {
    const TAXES: &str = "SELECT i.number, i.currency, t.base, t.name, t.rate, t.amount, t.fees,
            CAST((SELECT COALESCE(SUM(l.amount), 0) FROM invoice_lines l
                  WHERE l.customer_id = t.customer_id AND l.invoice_id = t.invoice_id AND l.kind <> 'fee') AS BIGINT),
            CAST((SELECT COALESCE(SUM(o.fees), 0) FROM invoice_taxes o
                  WHERE o.customer_id = t.customer_id AND o.invoice_id = t.invoice_id) AS BIGINT),
            CAST((SELECT COALESCE(SUM(c.tax), 0) FROM invoice_lines l
                  JOIN subscription_charges c ON c.customer_id = l.customer_id AND c.charge_id = l.charge_id
                  WHERE l.customer_id = t.customer_id AND l.invoice_id = t.invoice_id) AS BIGINT)
        FROM invoice_taxes t
        JOIN invoices i ON i.customer_id = t.customer_id AND i.invoice_id = t.invoice_id
        ORDER BY t.customer_id, t.invoice_id, t.tax_id";
    let (mut checked, mut wrong) = (0, None);
    view.each(TAXES, vec![], |row| {
        checked += 1;
        if wrong.is_none() {
            let fault = fault_of(mistaxed(&row))?;
            wrong = fault.map(|fault| row.get(0).map(|number: String| format!("{number}: {fault}")));
        }
        Ok(())
    })
    .await?;
    let wrong = wrong.transpose()?;
    Ok((checked, wrong))
}

/// What is wrong with a tax.
fn mistaxed(row: &Row) -> Result<Option<String>> {
    let (base, says) = two(row, 1, 2, 5)?;
    let fees = Money::new(row.get(6)?, base.currency);
    let should = Rate::from_millionths(row.get(4)?)?.of(base)?.add(fees)?;
    let lines: i64 = row.get(7)?;
    let (all_fees, charged): (i64, i64) = (row.get(8)?, row.get(9)?);
    let fits = (base.minor == lines || base.minor == 0) && all_fees == charged;
    let name: String = row.get(3)?;
    Ok((says != should || !fits)
        .then(|| format!("{name} on {base} and {fees} of fees is {should}, not {says}")))
}

/// The period of every invoice that is not void is its month where its customer's days begin; who is invoiced
/// keeps its zone, until all of that is void.
async fn months(view: &mut View) -> Result<Found> {
    const MONTHS: &str = "SELECT i.number, i.month, i.period_start, i.period_end, c.time_zone
        FROM invoices i
        JOIN customers c ON c.customer_id = i.customer_id
        WHERE i.status <> 'void'
        ORDER BY i.customer_id, i.invoice_id";
    let Some(usual) = billing_zone::in_force(view).await? else { return Ok((0, None)) };
    let (mut checked, mut wrong) = (0, None);
    view.each(MONTHS, vec![], |row| {
        checked += 1;
        if wrong.is_none() {
            let fault = fault_of(misdated(&row, &usual))?;
            wrong = fault.map(|fault| row.get(0).map(|number: String| format!("{number}: {fault}")));
        }
        Ok(())
    })
    .await?;
    Ok((checked, wrong.transpose()?))
}

/// What is wrong with an invoice's period.
fn misdated(row: &Row, usual: &Zone) -> Result<Option<String>> {
    let month: Month = row.get::<String>(1)?.parse()?;
    let says = Period { start: row.get(2)?, end: row.get(3)? };
    let own: Option<String> = row.get(4)?;
    let should = match own {
        Some(zone) => month.period(&zone.parse()?)?,
        None => month.period(usual)?,
    };
    let told =
        || format!("{month} is {} to {}, not {} to {}", should.start, should.end, says.start, says.end);
    Ok((says != should).then(told))
}

/// Every invoice and credit note has the number that is written down for it, and no other has it.
async fn numbers(view: &mut View) -> Result<Found> {
    const NUMBERED: &str = "SELECT d.series, d.year, d.number, COALESCE(i.number, n.number)
        FROM document_numbers d
        LEFT JOIN invoices i ON i.customer_id = d.customer_id AND i.invoice_id = d.document_id AND d.series = 'INV'
        LEFT JOIN credit_notes n
            ON n.customer_id = d.customer_id AND n.credit_note_id = d.document_id AND d.series = 'CN'
        ORDER BY d.series, d.year, d.number";
    const DOCUMENTS: &str = "SELECT (SELECT COUNT(*) FROM invoices) + (SELECT COUNT(*) FROM credit_notes)";
    let (mut checked, mut wrong) = (0u64, None);
    view.each(NUMBERED, vec![], |row| {
        checked += 1;
        let series = if row.get::<String>(0)? == Series::Invoice.word() {
            Series::Invoice
        } else {
            Series::CreditNote
        };
        let number = Number { series, year: row.get(1)?, number: row.get(2)? }.to_string();
        let found: Option<String> = row.get(3)?;
        if wrong.is_none() && found.as_deref() != Some(number.as_str()) {
            let shown = found.unwrap_or_else(|| "nothing".to_owned());
            wrong = Some(format!("{number} is written down for {shown}"));
        }
        Ok(())
    })
    .await?;
    let documents: i64 = view.one(DOCUMENTS, vec![]).await?.get(0)?;
    if wrong.is_none() && documents as u64 != checked {
        wrong = Some(format!("there are {documents} invoices and credit notes, but {checked} numbers"));
    }
    Ok((checked, wrong))
}
