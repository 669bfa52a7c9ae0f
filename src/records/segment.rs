//! The sums of one batch, packed and appended with its events, until they are folded into rollups.

use crate::db::bulk::{Bulk, Column};
use crate::db::door::{Tx, View};
use crate::error::Result;
use crate::values;
use crate::values::id::{CustomerId, ServiceId};
use crate::values::sums::{Slot, Sums, damaged, pack_signed, pack_unsigned, unpack_signed, unpack_unsigned};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many routes there are; a read looks at the segments of one.
pub const ROUTES: i64 = 16;

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

/// The route of a customer: the last bits of its id, which are random in a UUIDv7.
pub fn route(customer_id: CustomerId) -> i64 {
    (customer_id.uuid().as_u128() % ROUTES as u128) as i64
}

/// Appends a batch's entries, one row a route.
pub async fn append(tx: &mut Tx, entries: &[Entry]) -> Result<()> {
    const APPEND: Bulk = Bulk {
        sqlite: "INSERT INTO usage_segments (route, segment_id, entries) VALUES ($1, $2, $3)",
        postgres: "INSERT INTO usage_segments (route, segment_id, entries)
                   SELECT * FROM UNNEST($1::bigint[], $2::uuid[], $3::bytea[])",
    };
    let mut routes: BTreeMap<i64, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        routes.entry(route(entry.customer_id)).or_default().push(entry);
    }
    let columns = vec![
        Column::Ints(routes.keys().copied().collect()),
        Column::Ids(routes.keys().map(|_| Uuid::now_v7()).collect()),
        Column::Bytes(routes.values().map(|entries| pack(entries)).collect()),
    ];
    tx.bulk(APPEND, columns).await?;
    Ok(())
}

/// Takes the segments of a route out, to be folded in the same transaction.
pub async fn take(tx: &mut Tx, route: i64, mut with: impl FnMut(Entry) -> Result<()>) -> Result<u64> {
    let sql = "DELETE FROM usage_segments WHERE route = $1 RETURNING entries";
    let mut taken = 0;
    tx.each(sql, values![route], |row| {
        taken += 1;
        unpack(&row.get::<Vec<u8>>(0)?, &mut with)
    })
    .await?;
    Ok(taken)
}

/// Reads what is not yet folded of one customer.
pub async fn of_customer(
    view: &mut View,
    customer_id: CustomerId,
    mut with: impl FnMut(Entry) -> Result<()>,
) -> Result<()> {
    let sql = "SELECT entries FROM usage_segments WHERE route = $1";
    view.each(sql, values![route(customer_id)], |row| {
        unpack(&row.get::<Vec<u8>>(0)?, &mut |entry: Entry| {
            if entry.customer_id == customer_id { with(entry) } else { Ok(()) }
        })
    })
    .await
}

/// Reads all that is not yet folded, of every customer.
pub async fn all(view: &mut View, mut with: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let sql = "SELECT entries FROM usage_segments";
    view.each(sql, vec![], |row| unpack(&row.get::<Vec<u8>>(0)?, &mut with)).await
}

/// How many segments wait to be folded, counted up to `limit`.
pub async fn count(view: &mut View, limit: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (SELECT route FROM usage_segments LIMIT $1) AS waiting";
    view.one(sql, values![limit]).await?.get(0)
}

/// A list of the services, then each entry with its service's place in that list.
fn pack(entries: &[&Entry]) -> Vec<u8> {
    let mut services: Vec<ServiceId> = entries.iter().map(|entry| entry.service_id).collect();
    services.sort_unstable();
    services.dedup();
    let mut out = Vec::with_capacity(entries.len() * 32 + services.len() * 16);
    pack_unsigned(services.len() as u64, &mut out);
    for service in &services {
        out.extend_from_slice(service.uuid().as_bytes());
    }
    for entry in entries {
        let place = services.binary_search(&entry.service_id).unwrap_or_default();
        out.extend_from_slice(entry.customer_id.uuid().as_bytes());
        pack_unsigned(place as u64, &mut out);
        pack_signed(entry.slot.day(), &mut out);
        pack_unsigned(entry.slot.place() as u64, &mut out);
        entry.sums.pack(entry.slot, &mut out);
    }
    out
}

fn unpack(mut input: &[u8], with: &mut impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let input = &mut input;
    let mut services = Vec::new();
    for _ in 0..unpack_unsigned(input)? {
        services.push(ServiceId::from_uuid(unpack_id(input)?));
    }
    while !input.is_empty() {
        let customer_id = CustomerId::from_uuid(unpack_id(input)?);
        let place = unpack_unsigned(input)? as usize;
        let service_id = *services.get(place).ok_or_else(damaged)?;
        let day = unpack_signed(input)?;
        let slot = Slot::of_day(day, unpack_unsigned(input)? as i64);
        let sums = Sums::unpack(slot, input)?;
        with(Entry { customer_id, service_id, slot, sums })?;
    }
    Ok(())
}

fn unpack_id(input: &mut &[u8]) -> Result<Uuid> {
    let (bytes, rest) = input.split_first_chunk::<16>().ok_or_else(damaged)?;
    *input = rest;
    Ok(Uuid::from_bytes(*bytes))
}
