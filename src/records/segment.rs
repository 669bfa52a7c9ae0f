//! The sums of batches, packed and appended with their events, until they are folded into rollups.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::db::sql::Sql;
use crate::db::value::Value;
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::{Slot, Sums, damaged, pack_signed, pack_unsigned, unpack_signed, unpack_unsigned};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Routes that a batch is spread over: few, because every batch writes a row on each.
pub const ROUTES: i64 = 16;

/// Lanes that many batches merged are spread over: many, because a read looks at one of them.
pub const LANES: i64 = 512;

/// What one customer used of one service in one slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub customer_id: CustomerId,
    /// What.
    pub service_id: ServiceId,
    /// When.
    pub slot: Slot,
    /// How much.
    pub sums: Sums,
}

impl Entry {
    /// What entries are ordered by; two with the same key are added up.
    pub fn key(&self) -> (CustomerId, ServiceId, Slot) {
        (self.customer_id, self.service_id, self.slot)
    }
}

/// The route of a customer: the last bits of its id, which are random in a UUIDv7.
pub fn route(customer_id: CustomerId) -> i64 {
    (customer_id.uuid().as_u128() % ROUTES as u128) as i64
}

/// The lane of a customer: more of the last bits. Lanes are numbered behind the routes, and all
/// customers of a lane have one route.
pub fn lane(customer_id: CustomerId) -> i64 {
    ROUTES + (customer_id.uuid().as_u128() % LANES as u128) as i64
}

/// Entries that were added up and packed: a row for each route or lane.
#[derive(Clone, Debug)]
pub struct Packed(Vec<(i64, Vec<u8>)>);

/// Packs the entries of a batch, a row a route.
pub fn pack_batch(entries: Vec<Entry>) -> Packed {
    pack_by(entries, route)
}

/// Merges what batches wrote on one route, a row a lane.
pub fn merge(rows: &[Vec<u8>]) -> Result<Packed> {
    let mut entries = Vec::new();
    for row in rows {
        let mut push = |entry| {
            entries.push(entry);
            Ok(())
        };
        unpack(row, |_| true, &mut push)?;
    }
    Ok(pack_by(entries, lane))
}

fn pack_by(mut entries: Vec<Entry>, place: fn(CustomerId) -> i64) -> Packed {
    combine(&mut entries);
    let mut places: BTreeMap<i64, Vec<&Entry>> = BTreeMap::new();
    for entry in &entries {
        places.entry(place(entry.customer_id)).or_default().push(entry);
    }
    Packed(places.into_iter().map(|(place, entries)| (place, pack(&entries))).collect())
}

/// Sorts entries and adds up those of one customer, service and slot.
fn combine(entries: &mut Vec<Entry>) {
    // This sort is quick where entries stand in order already, as in each row that is merged.
    entries.sort_by_key(Entry::key);
    entries.dedup_by(|next, kept| {
        let same = next.key() == kept.key();
        if same {
            kept.sums.add(&next.sums);
        }
        same
    });
}

/// Appends what was packed.
pub async fn append(tx: &mut Tx, packed: Packed) -> Result<()> {
    const APPEND: Bulk = Bulk {
        sqlite: "INSERT INTO usage_segments (segment_id, route, entries) VALUES ($1, $2, $3)",
        postgres: "INSERT INTO usage_segments (segment_id, route, entries)
                   SELECT * FROM UNNEST($1::uuid[], $2::bigint[], $3::bytea[])",
    };
    tx.bulk(APPEND, columns(packed)).await?;
    Ok(())
}

/// What was packed, in the order of the columns of every statement that appends it.
pub fn columns(packed: Packed) -> Vec<Column> {
    let (places, rows): (Vec<i64>, Vec<Vec<u8>>) = packed.0.into_iter().unzip();
    vec![
        Column::Ids(places.iter().map(|_| Uuid::now_v7()).collect()),
        Column::Ints(places),
        Column::Bytes(rows),
    ]
}

/// Takes the segments of some routes or lanes out, to be folded in the same transaction.
pub async fn take(tx: &mut Tx, places: &[i64], mut with: impl FnMut(Entry) -> Result<()>) -> Result<u64> {
    let rows = take_rows(tx, places).await?;
    rows.iter().try_for_each(|row| unpack(row, |_| true, &mut with))?;
    Ok(rows.len() as u64)
}

/// Takes them out as they are, to be merged.
pub async fn take_rows(tx: &mut Tx, places: &[i64]) -> Result<Vec<Vec<u8>>> {
    const TAKE: Sql = Sql {
        sqlite: "DELETE FROM usage_segments WHERE route IN (SELECT value FROM json_each($1)) RETURNING entries",
        postgres: "DELETE FROM usage_segments WHERE route = ANY($1) RETURNING entries",
    };
    let rows = tx.all(TAKE, vec![Value::Ints(places.to_vec())]).await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// The lanes of a route that hold something.
pub async fn lanes(view: &mut View, route: i64) -> Result<Vec<i64>> {
    let sql = "SELECT route FROM usage_segments WHERE route >= $1 AND route % $1 = $2 GROUP BY route";
    view.all(sql, values![ROUTES, route]).await?.iter().map(|row| row.get(0)).collect()
}

/// Reads what is not yet folded of one customer.
pub async fn of_customer(
    view: &mut View,
    customer_id: CustomerId,
    mut with: impl FnMut(Entry) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT entries FROM usage_segments WHERE route IN ($1, $2)";
    view.each(sql, values![route(customer_id), lane(customer_id)], |row| {
        unpack(&row.get::<Vec<u8>>(0)?, |customer| customer == customer_id, &mut with)
    })
    .await
}

/// Reads all that is not yet folded, of every customer.
pub async fn all(view: &mut View, mut with: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let sql = "SELECT entries FROM usage_segments";
    view.each(sql, vec![], |row| unpack(&row.get::<Vec<u8>>(0)?, |_| true, &mut with)).await
}

/// How many rows of batches wait to be merged, counted up to `limit`.
pub async fn count(view: &mut View, limit: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (SELECT route FROM usage_segments WHERE route < $1 LIMIT $2) AS waiting";
    view.one(sql, values![ROUTES, limit]).await?.get(0)
}

/// How many merged rows wait to be folded, counted up to `limit`.
pub async fn count_merged(view: &mut View, limit: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (SELECT route FROM usage_segments WHERE route >= $1 LIMIT $2) AS waiting";
    view.one(sql, values![ROUTES, limit]).await?.get(0)
}

/// A list of the services and the first day; then each customer with how many bytes its entries
/// take, so that a reader steps over the others', and each entry with its service's place in the list.
fn pack(entries: &[&Entry]) -> Vec<u8> {
    let mut services: Vec<ServiceId> = entries.iter().map(|entry| entry.service_id).collect();
    services.sort_unstable();
    services.dedup();
    let first_day = entries.iter().map(|entry| entry.slot.day()).min().unwrap_or_default();
    let mut out = Vec::with_capacity(entries.len() * 28 + services.len() * 16 + 16);
    pack_unsigned(services.len() as u64, &mut out);
    for service in &services {
        out.extend_from_slice(service.uuid().as_bytes());
    }
    pack_signed(first_day, &mut out);
    let mut theirs = Vec::new();
    for customer in entries.chunk_by(|one, next| one.customer_id == next.customer_id) {
        theirs.clear();
        for entry in customer {
            let place = services.binary_search(&entry.service_id).unwrap_or_default();
            pack_unsigned(place as u64, &mut theirs);
            pack_unsigned((entry.slot.day() - first_day) as u64, &mut theirs);
            pack_unsigned(entry.slot.place() as u64, &mut theirs);
            entry.sums.pack(entry.slot, &mut theirs);
        }
        out.extend_from_slice(customer[0].customer_id.uuid().as_bytes());
        pack_unsigned(theirs.len() as u64, &mut out);
        out.extend_from_slice(&theirs);
    }
    out
}

/// Reads what [`pack`] wrote, of the customers that are wanted.
fn unpack(
    mut input: &[u8],
    wanted: impl Fn(CustomerId) -> bool,
    with: &mut impl FnMut(Entry) -> Result<()>,
) -> Result<()> {
    let input = &mut input;
    let mut services = Vec::new();
    for _ in 0..unpack_unsigned(input)? {
        services.push(ServiceId::from_uuid(unpack_id(input)?));
    }
    let first_day = unpack_signed(input)?;
    while !input.is_empty() {
        let customer_id = CustomerId::from_uuid(unpack_id(input)?);
        let length = unpack_unsigned(input)? as usize;
        let (mut theirs, rest) = input.split_at_checked(length).ok_or_else(damaged)?;
        *input = rest;
        while wanted(customer_id) && !theirs.is_empty() {
            let place = unpack_unsigned(&mut theirs)? as usize;
            let service_id = *services.get(place).ok_or_else(damaged)?;
            let day = first_day.saturating_add_unsigned(unpack_unsigned(&mut theirs)?);
            let slot = Slot::of_day(day, unpack_unsigned(&mut theirs)? as i64);
            let sums = Sums::unpack(slot, &mut theirs)?;
            with(Entry { customer_id, service_id, slot, sums })?;
        }
    }
    Ok(())
}

fn unpack_id(input: &mut &[u8]) -> Result<Uuid> {
    let (bytes, rest) = input.split_first_chunk::<16>().ok_or_else(damaged)?;
    *input = rest;
    Ok(Uuid::from_bytes(*bytes))
}
