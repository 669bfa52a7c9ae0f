//! Proves the sums of usage: each event once, events as rollups, rollups as their slots.

use crate::db::door::View;
use crate::db::sql::Sql;
use crate::engine::check::{Check, Found, fault_of};
use crate::engine::sketch::{Exact, Pair, Sketch};
use crate::error::Result;
use crate::records::{rollup, segment};
use crate::values::calendar::Zone;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::quantity::Quantity;
use crate::values::timestamp::{DAY, Timestamp};
use uuid::Uuid;

/// A customer's day of a service; for distinct values, one value of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Bucket {
    customer_id: CustomerId,
    service_id: ServiceId,
    day: i64,
    value: Option<String>,
}

/// The claims about usage.
pub async fn usage(view: &mut View) -> Result<Vec<Check>> {
    Ok(vec![
        Check::new("events", "every event is stored once, and its key forbids a second", once(view).await)?,
        Check::new("voids", "every voided event and every replacement exists", voids(view).await)?,
        Check::new("slots", "every day's sum is the sum of its quarter hours", slots(view).await)?,
        Check::new("rollups", "the sums kept of usage are those of the events", sums(view).await)?,
        Check::new(
            "values",
            "the distinct values kept are those of the events",
            distinct_values(view).await,
        )?,
    ])
}

/// Nothing was counted twice: the key that forbids it stands, and it holds.
async fn once(view: &mut View) -> Result<Found> {
    const KEY: Sql = Sql {
        sqlite: "SELECT COUNT(*) FROM pragma_index_list('usage_events') AS list
                 WHERE list.\"unique\" = 1 AND list.partial = 0
                   AND (SELECT group_concat(name) FROM (
                            SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) = 'event_id,customer_id'",
        postgres: "SELECT COUNT(*) FROM pg_index
                   WHERE indrelid = to_regclass('usage_events') AND indisunique AND indisvalid AND indpred IS NULL
                     AND (SELECT array_agg(attname::text ORDER BY place) FROM pg_attribute,
                              unnest(indkey::smallint[]) WITH ORDINALITY AS key (attribute, place)
                          WHERE attrelid = indrelid AND attnum = attribute) = ARRAY['event_id', 'customer_id']",
    };
    const COUNT: &str = "SELECT COUNT(*) FROM usage_events";
    const TWICE: &str = "SELECT event_id, customer_id, COUNT(*) FROM usage_events
        GROUP BY event_id, customer_id
        HAVING COUNT(*) > 1
        ORDER BY event_id, customer_id
        LIMIT 1";
    let checked: i64 = view.one(COUNT, vec![]).await?.get(0)?;
    let mut wrong = None;
    if view.one(KEY, vec![]).await?.get::<i64>(0)? == 0 {
        wrong = Some("the unique key over event and customer is gone".to_owned());
    }
    if let Some(row) = view.first(TWICE, vec![]).await? {
        let (event, customer, count): (Uuid, CustomerId, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        wrong = Some(format!("event {event} of {customer} is stored {count} times"));
    }
    Ok((checked as u64, wrong))
}

/// Every void is of an event that exists, and so is what replaced it.
async fn voids(view: &mut View) -> Result<Found> {
    const COUNT: &str = "SELECT COUNT(*) FROM usage_voids";
    const WRONG: &str = "SELECT v.event_id, v.customer_id FROM usage_voids v
        WHERE NOT EXISTS (SELECT 1 FROM usage_events e
                          WHERE e.event_id = v.event_id AND e.customer_id = v.customer_id)
           OR (v.replaced_by IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM usage_events e
                               WHERE e.event_id = v.replaced_by AND e.customer_id = v.customer_id))
        ORDER BY v.customer_id, v.event_id
        LIMIT 1";
    let checked: i64 = view.one(COUNT, vec![]).await?.get(0)?;
    let wrong = match view.first(WRONG, vec![]).await? {
        Some(row) => {
            let (event, customer): (Uuid, CustomerId) = (row.get(0)?, row.get(1)?);
            Some(format!("event {event} of {customer} is void or replaced, but not there"))
        }
        None => None,
    };
    Ok((checked as u64, wrong))
}

/// Each rollup is the sum of its slots.
async fn slots(view: &mut View) -> Result<Found> {
    const ALL: &str = "SELECT customer_id, service_id, day, events, quantity, slots FROM usage_rollups
        ORDER BY customer_id, service_id, day";
    let (mut checked, mut wrong) = (0, None);
    view.each(ALL, vec![], |row| {
        checked += 1;
        let told = rollup::read(&row).map(|rollup| {
            let parts = rollup.slots.values().fold([0i64; 2], |sum, slot| {
                [sum[0].saturating_add(slot.events), sum[1].saturating_add(slot.quantity)]
            });
            let whole = [rollup.events, rollup.quantity];
            (parts != whole).then(|| format!("says {}, its slots {}", show(whole), show(parts)))
        });
        let told = fault_of(told)?;
        if let (Some(told), true) = (told, wrong.is_none()) {
            let bucket =
                Bucket { customer_id: row.get(0)?, service_id: row.get(1)?, day: row.get(2)?, value: None };
            wrong = Some(format!("{}: {told}", name_of(&bucket)?));
        }
        Ok(())
    })
    .await?;
    Ok((checked, wrong))
}

/// Events that were not voided are the rollups and what is not yet folded.
async fn sums(view: &mut View) -> Result<Found> {
    let (checked, differing) = compare(view, Kept::Sums).await?;
    let wrong = differing.map(|Differing { bucket, events, kept }| {
        let name = name_of(&bucket)?;
        Ok(format!("{name}: the events say {}, their sums {}", show(events), show(kept)))
    });
    Ok((checked, wrong.transpose()?))
}

/// The distinct values that are kept are those of the events.
async fn distinct_values(view: &mut View) -> Result<Found> {
    let (checked, differing) = compare(view, Kept::Values).await?;
    let wrong = differing.map(|Differing { bucket, events, kept }| {
        let (name, value) = (name_of(&bucket)?, bucket.value.unwrap_or_default());
        Ok(format!("{name}: {value:?} is in {} events, but counted {}", events[0], kept[0]))
    });
    Ok((checked, wrong.transpose()?))
}

/// What is kept of events.
#[derive(Clone, Copy)]
enum Kept {
    Sums,
    Values,
}

/// A bucket whose events come to something else than what is kept of them.
struct Differing {
    bucket: Bucket,
    events: Pair,
    kept: Pair,
}

/// Goes through the events and through what is kept of them; a second time, for the exact figures of
/// a part of the buckets, only where the two differ. Answers how many events' sides were looked at.
async fn compare(view: &mut View, kept: Kept) -> Result<(u64, Option<Differing>)> {
    let mut sketch = Sketch::new();
    let mut checked = 0;
    each(view, kept, |bucket, pair, other| {
        checked += u64::from(!other);
        sketch.add(&bucket, if other { pair.map(|part| part.wrapping_neg()) } else { pair });
    })
    .await?;
    let Some(part) = sketch.first_wrong() else { return Ok((checked, None)) };
    let mut exact = Exact::new();
    each(view, kept, |bucket, pair, other| {
        if sketch.part_of(&bucket) == part {
            exact.add(bucket, pair, other);
        }
    })
    .await?;
    let differing = exact.first_wrong().map(|(bucket, events, kept)| Differing { bucket, events, kept });
    Ok((checked, differing))
}

/// Hands out what every event that counts comes to, and then, as the other side, all that is kept.
async fn each(view: &mut View, kept: Kept, take: impl FnMut(Bucket, Pair, bool)) -> Result<()> {
    match kept {
        Kept::Sums => each_sum(view, take).await,
        Kept::Values => each_value(view, take).await,
    }
}

/// Hands out every event that counts, and then, as the other side, every sum that is kept.
async fn each_sum(view: &mut View, mut take: impl FnMut(Bucket, Pair, bool)) -> Result<()> {
    const EVENTS: &str = "SELECT customer_id, service_id, happened_at, quantity FROM usage_events";
    const VOIDED: &str = "SELECT e.customer_id, e.service_id, e.happened_at, e.quantity FROM usage_voids v
        JOIN usage_events e ON e.event_id = v.event_id AND e.customer_id = v.customer_id";
    const ROLLUPS: &str = "SELECT customer_id, service_id, day, events, quantity FROM usage_rollups";
    for (text, sign) in [(EVENTS, 1), (VOIDED, -1)] {
        view.each(text, vec![], |row| {
            let day = row.get::<Timestamp>(2)?.micros().div_euclid(DAY);
            let bucket = Bucket { customer_id: row.get(0)?, service_id: row.get(1)?, day, value: None };
            take(bucket, [sign, sign * row.get::<i64>(3)?], false);
            Ok(())
        })
        .await?;
    }
    view.each(ROLLUPS, vec![], |row| {
        let bucket =
            Bucket { customer_id: row.get(0)?, service_id: row.get(1)?, day: row.get(2)?, value: None };
        take(bucket, [row.get(3)?, row.get(4)?], true);
        Ok(())
    })
    .await?;
    segment::all(view, |entry| {
        let bucket = Bucket {
            customer_id: entry.customer_id,
            service_id: entry.service_id,
            day: entry.slot.day(),
            value: None,
        };
        take(bucket, [entry.sums.events, entry.sums.quantity], true);
        Ok(())
    })
    .await
}

/// Hands out the value of every event that counts, and then every value that is kept.
async fn each_value(view: &mut View, mut take: impl FnMut(Bucket, Pair, bool)) -> Result<()> {
    const EVENTS: &str = "SELECT e.customer_id, e.service_id, e.happened_at, e.value FROM usage_events e
        JOIN services s ON s.service_id = e.service_id
        WHERE s.aggregation = 'unique' AND e.value IS NOT NULL";
    const VOIDED: &str = "SELECT e.customer_id, e.service_id, e.happened_at, e.value FROM usage_voids v
        JOIN usage_events e ON e.event_id = v.event_id AND e.customer_id = v.customer_id
        JOIN services s ON s.service_id = e.service_id
        WHERE s.aggregation = 'unique' AND e.value IS NOT NULL";
    const KEPT: &str = "SELECT customer_id, service_id, day, value, events FROM usage_values";
    for (text, sign) in [(EVENTS, 1), (VOIDED, -1)] {
        view.each(text, vec![], |row| {
            let day = row.get::<Timestamp>(2)?.micros().div_euclid(DAY);
            let (customer_id, service_id) = (row.get(0)?, row.get(1)?);
            take(Bucket { customer_id, service_id, day, value: row.get(3)? }, [sign, 0], false);
            Ok(())
        })
        .await?;
    }
    view.each(KEPT, vec![], |row| {
        let (customer_id, service_id) = (row.get(0)?, row.get(1)?);
        let bucket = Bucket { customer_id, service_id, day: row.get(2)?, value: row.get(3)? };
        take(bucket, [row.get(4)?, 0], true);
        Ok(())
    })
    .await
}

fn show(pair: Pair) -> String {
    format!("{} events and {}", pair[0], Quantity::from_millionths(pair[1]))
}

fn name_of(bucket: &Bucket) -> Result<String> {
    let at = Timestamp::from_micros(bucket.day.saturating_mul(DAY))?;
    Ok(format!("{} of {} on {}", bucket.service_id, bucket.customer_id, Zone::utc().date(at)))
}
