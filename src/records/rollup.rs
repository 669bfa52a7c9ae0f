//! Sums of events by customer, service and UTC day, with the same sums by quarter of an hour.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::db::sql::{Backend, Sql};
use crate::db::value::Value;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::{Slot, Sums, damaged, pack_unsigned, unpack_unsigned};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a rollup is keyed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RollupKey {
    /// Who.
    pub customer_id: CustomerId,
    /// What.
    pub service_id: ServiceId,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
}

/// One day's sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rollup {
    /// Whose, of what, when.
    pub key: RollupKey,
    /// The day's events.
    pub events: i64,
    /// The day's quantity, in millionths.
    pub quantity: i64,
    /// The day by quarters of an hour; only those with usage.
    pub slots: BTreeMap<Slot, Sums>,
}

impl Rollup {
    /// A day without usage.
    pub fn empty(key: RollupKey) -> Rollup {
        Rollup { key, events: 0, quantity: 0, slots: BTreeMap::new() }
    }

    /// Adds the sums of one of the day's slots.
    pub fn add(&mut self, slot: Slot, sums: &Sums) {
        self.events = self.events.saturating_add(sums.events);
        self.quantity = self.quantity.saturating_add(sums.quantity);
        let there = self.slots.entry(slot).or_default();
        there.add(sums);
        if there.is_zero() {
            self.slots.remove(&slot);
        }
    }
}

/// Has PostgreSQL find rollups by their keys until the transaction ends. It would read the whole table
/// for some thousand keys as long as that looks small, and so for every chunk of a fold again.
pub async fn find_by_key(tx: &mut Tx) -> Result<()> {
    const FIND_BY_KEY: Sql = Sql {
        sqlite: "SELECT 0",
        postgres:
            "SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                          set_config('enable_mergejoin', 'off', true)",
    };
    if tx.backend() == Backend::Postgres {
        tx.one(FIND_BY_KEY, vec![]).await?;
    }
    Ok(())
}

/// The rollups that are already there, of those that are asked for.
pub async fn existing(view: &mut View, keys: &[RollupKey]) -> Result<Vec<Rollup>> {
    const EXISTING: Sql = Sql {
        sqlite: "SELECT r.customer_id, r.service_id, r.day, r.events, r.quantity, r.slots
                 FROM json_each($3) AS k
                 JOIN usage_rollups AS r
                   ON r.customer_id = substr($1, k.key * 16 + 1, 16)
                  AND r.service_id = substr($2, k.key * 16 + 1, 16)
                  AND r.day = k.value",
        postgres: "SELECT r.customer_id, r.service_id, r.day, r.events, r.quantity, r.slots
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[]) AS k (customer_id, service_id, day)
                   JOIN usage_rollups AS r
                     ON r.customer_id = k.customer_id AND r.service_id = k.service_id AND r.day = k.day",
    };
    let arguments = vec![
        Value::Packed(keys.iter().map(|key| key.customer_id.uuid()).collect()),
        Value::Packed(keys.iter().map(|key| key.service_id.uuid()).collect()),
        Value::Ints(keys.iter().map(|key| key.day).collect()),
    ];
    view.all(EXISTING, arguments).await?.iter().map(read).collect()
}

/// Appends rollups whose keys are not there yet, in the order of their keys.
pub async fn insert(tx: &mut Tx, rollups: &[Rollup]) -> Result<()> {
    const INSERT: Bulk = Bulk {
        sqlite: "INSERT INTO usage_rollups (customer_id, service_id, day, events, quantity, slots)
                 VALUES ($1, $2, $3, $4, $5, $6)",
        postgres: "COPY usage_rollups (customer_id, service_id, day, events, quantity, slots)
                   FROM STDIN (FORMAT BINARY)",
    };
    tx.bulk(INSERT, columns(rollups)).await?;
    Ok(())
}

/// Replaces rollups that are there, whole.
pub async fn update(tx: &mut Tx, rollups: &[Rollup]) -> Result<()> {
    const UPDATE: Bulk = Bulk {
        sqlite:
            "INSERT INTO usage_rollups (customer_id, service_id, day, events, quantity, slots)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (customer_id, service_id, day)
                 DO UPDATE SET events = excluded.events, quantity = excluded.quantity, slots = excluded.slots",
        postgres: "UPDATE usage_rollups AS r
                   SET events = n.events, quantity = n.quantity, slots = n.slots
                   FROM UNNEST($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[])
                     AS n (customer_id, service_id, day, events, quantity, slots)
                   WHERE r.customer_id = n.customer_id AND r.service_id = n.service_id AND r.day = n.day",
    };
    tx.bulk(UPDATE, columns(rollups)).await?;
    Ok(())
}

fn columns(rollups: &[Rollup]) -> Vec<Column> {
    vec![
        Column::Ids(rollups.iter().map(|rollup| rollup.key.customer_id.uuid()).collect()),
        Column::Ids(rollups.iter().map(|rollup| rollup.key.service_id.uuid()).collect()),
        Column::Ints(rollups.iter().map(|rollup| rollup.key.day).collect()),
        Column::Ints(rollups.iter().map(|rollup| rollup.events).collect()),
        Column::Ints(rollups.iter().map(|rollup| rollup.quantity).collect()),
        Column::Bytes(rollups.iter().map(|rollup| pack(&rollup.slots)).collect()),
    ]
}

/// The rollups of some customers from one day to another, both inclusive, in the order of keys.
pub async fn of_customers(
    view: &mut View,
    customers: &[CustomerId],
    first_day: i64,
    last_day: i64,
) -> Result<Vec<Rollup>> {
    const OF_CUSTOMERS: Sql = Sql {
        sqlite: "SELECT customer_id, service_id, day, events, quantity, slots
                 FROM usage_rollups
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND customer_id BETWEEN $4 AND $5
                   AND day BETWEEN $2 AND $3
                 ORDER BY customer_id, service_id, day",
        postgres: "SELECT customer_id, service_id, day, events, quantity, slots
                   FROM usage_rollups
                   WHERE customer_id = ANY($1)
                     AND customer_id BETWEEN $4 AND $5
                     AND day BETWEEN $2 AND $3
                   ORDER BY customer_id, service_id, day",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    // The bounds keep a database that knows nothing of the table yet from reading it whole.
    let (first, last) = (ids.iter().min().copied(), ids.iter().max().copied());
    view.all(OF_CUSTOMERS, values![ids, first_day, last_day, first, last]).await?.iter().map(read).collect()
}

/// A customer's usage of a service over some days, by quarter of an hour.
pub type Gathered = (CustomerId, ServiceId, BTreeMap<Slot, Sums>);

/// The same as [`of_customers`], a row for each customer and service instead of one for each day:
/// what a row costs on its way, and not the days, is what a bill of many customers waits for.
pub async fn gathered(
    view: &mut View,
    customers: &[CustomerId],
    first_day: i64,
    last_day: i64,
) -> Result<Vec<Gathered>> {
    const GATHERED: Sql = Sql {
        sqlite: "SELECT customer_id, service_id, group_concat(day || ':' || hex(slots), ' ')
                 FROM usage_rollups
                 WHERE customer_id IN (SELECT unhex(value) FROM json_each($1))
                   AND customer_id BETWEEN $4 AND $5
                   AND day BETWEEN $2 AND $3
                 GROUP BY customer_id, service_id",
        postgres: "SELECT customer_id, service_id, string_agg(day || ':' || encode(slots, 'hex'), ' ')
                   FROM usage_rollups
                   WHERE customer_id = ANY($1)
                     AND customer_id BETWEEN $4 AND $5
                     AND day BETWEEN $2 AND $3
                   GROUP BY customer_id, service_id",
    };
    let ids: Vec<Uuid> = customers.iter().map(|id| id.uuid()).collect();
    let (first, last) = (ids.iter().min().copied(), ids.iter().max().copied());
    let rows = view.all(GATHERED, values![ids, first_day, last_day, first, last]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, gather(&row.get::<String>(2)?)?))).collect()
}

/// Reads `day:slots` pairs parted by spaces, the slots in hexadecimal.
fn gather(text: &str) -> Result<BTreeMap<Slot, Sums>> {
    let (mut slots, mut bytes) = (BTreeMap::new(), Vec::new());
    for pair in text.split(' ') {
        let (day, digits) = pair.split_once(':').ok_or_else(damaged)?;
        let day = day.parse().map_err(|_| damaged())?;
        bytes.clear();
        for two in digits.as_bytes().chunks(2) {
            let (Some(high), Some(low)) = (digit(two, 0), digit(two, 1)) else { return Err(damaged()) };
            bytes.push(high << 4 | low);
        }
        unpack_into(day, &bytes, &mut slots)?;
    }
    Ok(slots)
}

/// One hexadecimal digit of two.
fn digit(two: &[u8], place: usize) -> Option<u8> {
    match two.get(place)? {
        byte @ b'0'..=b'9' => Some(byte - b'0'),
        byte @ b'a'..=b'f' => Some(byte - b'a' + 10),
        byte @ b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Hands on the rollups of everybody from one day to another, both inclusive; memory does not grow.
pub async fn each(
    view: &mut View,
    first_day: i64,
    last_day: i64,
    mut with: impl FnMut(Rollup) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT customer_id, service_id, day, events, quantity, slots
               FROM usage_rollups
               WHERE day BETWEEN $1 AND $2";
    view.each(sql, values![first_day, last_day], |row| with(read(&row)?)).await
}

/// Reads a row of customer, service, day, events, quantity and packed slots.
pub fn read(row: &Row) -> Result<Rollup> {
    let key = RollupKey { customer_id: row.get(0)?, service_id: row.get(1)?, day: row.get(2)? };
    let slots = unpack(key.day, &row.get::<Vec<u8>>(5)?)?;
    Ok(Rollup { key, events: row.get(3)?, quantity: row.get(4)?, slots })
}

fn pack(slots: &BTreeMap<Slot, Sums>) -> Vec<u8> {
    let mut out = Vec::with_capacity(slots.len() * 8);
    for (slot, sums) in slots {
        pack_unsigned(slot.place() as u64, &mut out);
        sums.pack(*slot, &mut out);
    }
    out
}

fn unpack(day: i64, input: &[u8]) -> Result<BTreeMap<Slot, Sums>> {
    let mut slots = BTreeMap::new();
    unpack_into(day, input, &mut slots)?;
    Ok(slots)
}

fn unpack_into(day: i64, mut input: &[u8], slots: &mut BTreeMap<Slot, Sums>) -> Result<()> {
    while !input.is_empty() {
        let slot = Slot::of_day(day, unpack_unsigned(&mut input)? as i64);
        slots.insert(slot, Sums::unpack(slot, &mut input)?);
    }
    Ok(())
}
