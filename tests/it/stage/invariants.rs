//! What is true of every database at the end of every story, computed without payg's own proofs.

use payg::db::door::{Db, View};
use payg::error::Result;
use payg::records::{rollup, segment};
use payg::values::timestamp::{DAY, Timestamp};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A customer, a service and a day since 1970, UTC.
type Bucket = (Uuid, Uuid, i64);

/// How many events, and their quantity in millionths.
type Sum = (i64, i64);

/// Says in a sentence each what does not hold; nothing when all is well.
pub async fn broken(db: &Db) -> Result<Vec<String>> {
    let mut view = db.view().await?;
    let mut broken = Vec::new();
    for (what, sql) in COUNTED {
        let count: i64 = view.one(*sql, vec![]).await?.get(0)?;
        if count != 0 {
            broken.push(format!("{count} {what}"));
        }
    }
    broken.extend(usage(&mut view).await?);
    broken.extend(distinct_values(&mut view).await?);
    Ok(broken)
}

/// Each counts the rows that must not be.
const COUNTED: &[(&str, &str)] = &[
    (
        "voids of events that do not exist",
        "SELECT COUNT(*) FROM usage_voids AS void
         WHERE NOT EXISTS (SELECT 1 FROM usage_events AS event
                           WHERE event.event_id = void.event_id AND event.customer_id = void.customer_id)",
    ),
    (
        "accounts that are not the sums of their transfers",
        "SELECT COUNT(*) FROM (
             SELECT customer_id, role, currency
             FROM (SELECT customer_id, role, currency, debits, credits FROM accounts
                   UNION ALL
                   SELECT customer_id, debit, currency, -amount, 0 FROM transfers WHERE phase = 'posted'
                   UNION ALL
                   SELECT customer_id, credit, currency, 0, -amount FROM transfers WHERE phase = 'posted') AS movement
             GROUP BY customer_id, role, currency
             HAVING SUM(debits) <> 0 OR SUM(credits) <> 0
         ) AS wrong",
    ),
    (
        "currencies whose trial balance is not zero",
        "SELECT COUNT(*) FROM (
             SELECT currency FROM accounts GROUP BY currency HAVING SUM(debits) <> SUM(credits)
         ) AS wrong",
    ),
    (
        "invoices whose subtotal is not the sum of their lines",
        "SELECT COUNT(*) FROM invoices AS invoice
         WHERE subtotal <> (SELECT COALESCE(SUM(line.amount), 0) FROM invoice_lines AS line
                            WHERE line.customer_id = invoice.customer_id
                              AND line.invoice_id = invoice.invoice_id)",
    ),
    (
        "invoices whose tax is not the sum of their taxes",
        "SELECT COUNT(*) FROM invoices AS invoice
         WHERE tax <> (SELECT COALESCE(SUM(part.amount), 0) FROM invoice_taxes AS part
                       WHERE part.customer_id = invoice.customer_id
                         AND part.invoice_id = invoice.invoice_id)",
    ),
    (
        "invoices whose total is not subtotal and tax",
        "SELECT COUNT(*) FROM invoices WHERE total <> subtotal + tax",
    ),
    (
        "invoices whose lines are not numbered from 1",
        "SELECT COUNT(*) FROM (
             SELECT invoice_id FROM invoice_lines GROUP BY customer_id, invoice_id
             HAVING MIN(line) <> 1 OR MAX(line) <> COUNT(*)
         ) AS wrong",
    ),
    (
        "invoices that say another sum was credited than their credit notes do",
        "SELECT COUNT(*) FROM invoices AS invoice
         WHERE credited <> (SELECT COALESCE(SUM(note.total), 0) FROM credit_notes AS note
                            WHERE note.customer_id = invoice.customer_id
                              AND note.invoice_id = invoice.invoice_id)",
    ),
    (
        "credit notes whose subtotal is not the sum of their lines, if they have any",
        "SELECT COUNT(*) FROM credit_notes AS note
         WHERE subtotal <> (SELECT COALESCE(SUM(line.amount), note.subtotal) FROM credit_note_lines AS line
                            WHERE line.customer_id = note.customer_id
                              AND line.credit_note_id = note.credit_note_id)",
    ),
    (
        "invoices whose receivable is not what they ask for",
        "SELECT COUNT(*) FROM invoices AS invoice
         WHERE CASE WHEN status = 'void' THEN 0 ELSE total END <> (
             SELECT COALESCE(SUM(CASE WHEN debit = 'receivable' THEN amount
                                      WHEN credit = 'receivable' THEN -amount ELSE 0 END), 0)
             FROM transfers AS transfer
             WHERE transfer.customer_id = invoice.customer_id
               AND transfer.document_id = invoice.invoice_id)",
    ),
    (
        "series and years whose numbers have a gap",
        "SELECT COUNT(*) FROM (
             SELECT series, year FROM document_numbers GROUP BY series, year
             HAVING MIN(number) <> 1 OR MAX(number) <> COUNT(*)
         ) AS wrong",
    ),
    (
        "series and years whose next number is not the one after the last",
        "SELECT COUNT(*) FROM number_series AS series
         WHERE next <> 1 + (SELECT COALESCE(MAX(number), 0) FROM document_numbers AS taken
                            WHERE taken.series = series.series AND taken.year = series.year)",
    ),
    (
        "documents without exactly one number, or numbers without a document",
        "SELECT COUNT(*) FROM (
             SELECT document_id FROM (
                 SELECT customer_id, invoice_id AS document_id, 1 AS count FROM invoices
                 UNION ALL
                 SELECT customer_id, credit_note_id, 1 FROM credit_notes
                 UNION ALL
                 SELECT customer_id, document_id, -1 FROM document_numbers) AS side
             GROUP BY customer_id, document_id
             HAVING SUM(count) <> 0
         ) AS wrong",
    ),
];

/// Rollups and the segments that are not yet folded are the sums of the events that were not voided.
async fn usage(view: &mut View) -> Result<Vec<String>> {
    let events = event_sums(view).await?;
    let (mut kept, mut broken) = rollup_sums(view).await?;
    segment::all(view, |entry| {
        let bucket = (entry.customer_id.uuid(), entry.service_id.uuid(), entry.slot.day());
        let sum = kept.entry(bucket).or_default();
        sum.0 += entry.sums.events;
        sum.1 += entry.sums.quantity;
        Ok(())
    })
    .await?;
    // A day whose every event was voided may keep its row.
    kept.retain(|_, sum| *sum != (0, 0));
    broken.extend(differences(&events, &kept));
    Ok(broken)
}

async fn event_sums(view: &mut View) -> Result<BTreeMap<Bucket, Sum>> {
    let sql = "SELECT customer_id, service_id, happened_at, quantity FROM usage_events AS event
               WHERE NOT EXISTS (SELECT 1 FROM usage_voids AS void
                                 WHERE void.customer_id = event.customer_id
                                   AND void.event_id = event.event_id)";
    let mut sums: BTreeMap<Bucket, Sum> = BTreeMap::new();
    view.each(sql, vec![], |row| {
        let day = row.get::<Timestamp>(2)?.micros().div_euclid(DAY);
        let sum = sums.entry((row.get(0)?, row.get(1)?, day)).or_default();
        sum.0 += 1;
        sum.1 += row.get::<i64>(3)?;
        Ok(())
    })
    .await?;
    Ok(sums)
}

/// The rollups' sums, and those whose slots do not add up to them.
async fn rollup_sums(view: &mut View) -> Result<(BTreeMap<Bucket, Sum>, Vec<String>)> {
    let sql = "SELECT customer_id, service_id, day, events, quantity, slots FROM usage_rollups";
    let (mut sums, mut broken) = (BTreeMap::new(), Vec::new());
    view.each(sql, vec![], |row| {
        let rollup = rollup::read(&row)?;
        let sum: Sum = (rollup.events, rollup.quantity);
        let of_slots: Sum =
            rollup.slots.values().fold((0, 0), |sum, slot| (sum.0 + slot.events, sum.1 + slot.quantity));
        if sum != of_slots {
            broken.push(format!("{:?} says {sum:?}, its slots {of_slots:?}", rollup.key));
        }
        sums.insert((row.get(0)?, row.get(1)?, row.get(2)?), sum);
        Ok(())
    })
    .await?;
    Ok((sums, broken))
}

/// The first few buckets in which the two differ.
fn differences(events: &BTreeMap<Bucket, Sum>, kept: &BTreeMap<Bucket, Sum>) -> Vec<String> {
    let mut buckets: Vec<&Bucket> = events.keys().chain(kept.keys()).collect();
    buckets.sort();
    buckets.dedup();
    let nothing = (0, 0);
    buckets
        .into_iter()
        .filter_map(|bucket| {
            let of_events = events.get(bucket).unwrap_or(&nothing);
            let of_kept = kept.get(bucket).unwrap_or(&nothing);
            let (customer, service, day) = bucket;
            (of_events != of_kept).then(|| {
                format!(
                    "customer {customer}, service {service}, day {day}: \
                     events say {of_events:?}, their sums say {of_kept:?}"
                )
            })
        })
        .take(5)
        .collect()
}

/// Values of services that count unique ones are counted as often as their events say.
async fn distinct_values(view: &mut View) -> Result<Vec<String>> {
    let sql = "SELECT customer_id, service_id, day, value, events FROM usage_values WHERE events <> 0";
    let mut kept: BTreeMap<(Bucket, String), i64> = BTreeMap::new();
    view.each(sql, vec![], |row| {
        kept.insert(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?), row.get(4)?);
        Ok(())
    })
    .await?;
    let sql = "SELECT customer_id, service_id, happened_at, value FROM usage_events AS event
               WHERE value IS NOT NULL
                 AND service_id IN (SELECT service_id FROM services WHERE aggregation = 'unique')
                 AND NOT EXISTS (SELECT 1 FROM usage_voids AS void
                                 WHERE void.customer_id = event.customer_id
                                   AND void.event_id = event.event_id)";
    view.each(sql, vec![], |row| {
        let day = row.get::<Timestamp>(2)?.micros().div_euclid(DAY);
        *kept.entry(((row.get(0)?, row.get(1)?, day), row.get(3)?)).or_default() -= 1;
        Ok(())
    })
    .await?;
    kept.retain(|_, count| *count != 0);
    let wrong = kept.into_iter().take(5);
    Ok(wrong.map(|((_, value), count)| format!("value {value:?} is counted {count} too often")).collect())
}
