//! The doctor: is the database reachable, safe and right, and is there anything to look after?

use crate::config::variables::Stranger;
use crate::db::door::{Db, View};
use crate::db::open::{self, Location, Missing};
use crate::db::{disk, health, migrate};
use crate::engine::billing_zone;
use crate::engine::pay_back::REFUND_ATTEMPTS;
use crate::engine::payg::Clock;
use crate::error::{Kind, Result};
use crate::values;
use crate::values::calendar::Zone;
use crate::values::currency::Currency;
use crate::values::gateway_kind::GatewayKind;
use crate::values::timestamp::{DAY, SECOND, Timestamp};
use serde::Serialize;

/// How far the clocks of database and program may differ before the doctor warns; microseconds.
const SKEW_WARN: i64 = SECOND;
/// And before it fails, as payg then refuses to work.
const SKEW_FAIL: i64 = health::CLOCKS_APART_MAX;
/// Free bytes under which the doctor warns.
const ROOM_WARN: u64 = 1 << 30;
/// And under which it fails.
const ROOM_FAIL: u64 = 100 << 20;
/// Days of usage that are looked through for a missing price.
const PRICED_DAYS: i64 = 62;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was looked at.
    pub name: &'static str,
    /// How it is.
    pub status: Status,
    /// What was found.
    pub detail: String,
    /// What can be done about it.
    pub hint: Option<String>,
}

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// As it should be.
    Ok,
    /// Worth a look.
    Warn,
    /// Wrong.
    Fail,
}

/// What the doctor looks at.
#[derive(Clone, Debug)]
pub struct Patient {
    /// Where the database is.
    pub location: Location,
    /// `database.accept_data_loss`.
    pub accepts_data_loss: bool,
    /// `billing.timezone`, where somebody says it; else months go on where they began.
    pub zone: Option<Zone>,
    /// Where the program's time comes from.
    pub clock: Clock,
    /// `payments.gateway`.
    pub gateway: GatewayKind,
    /// Whether there is an account with a gateway that moves money.
    pub has_shop: bool,
    /// Variables that are named like payg's and mean nothing to it.
    pub strangers: Vec<Stranger>,
}

/// Looks at everything; what cannot be looked at because something before it is wrong is left out.
pub async fn examine(patient: &Patient) -> Vec<Check> {
    let mut checks = Vec::new();
    match open::open(&patient.location, Missing::Refuse).await {
        Ok(db) => {
            if let Err(error) = examine_database(patient, &db, &mut checks).await {
                checks.push(Check::fail("database", error.to_string(), "payg db status"));
            }
            db.close().await;
        }
        Err(error) => {
            let hint = error.hint_text().unwrap_or("payg config get database.url").to_owned();
            checks.push(Check::fail("database", error.to_string(), hint));
        }
    }
    checks.push(gateway(patient));
    checks.push(environment(patient));
    checks.extend(room(&patient.location));
    checks
}

async fn examine_database(patient: &Patient, db: &Db, checks: &mut Vec<Check>) -> Result<()> {
    let mut view = db.view().await?;
    let (version, bytes) = health::version_and_size(&mut view).await?;
    let found = format!("{version}, {} MB at {}", bytes / 1_000_000, patient.location.without_secret());
    checks.push(Check::ok("database", found));
    checks.push(durability(patient, &mut view).await?);
    if let Some(fault) = health::first_fault(&mut view).await? {
        checks.push(Check::fail("integrity", fault, "restore a backup: payg db restore FILE"));
    }
    checks.push(clock(&patient.clock, &mut view).await?);
    drop(view);
    let status = match migrate::status(db).await {
        Ok(status) => status,
        Err(error) => {
            let hint = error.hint_text().unwrap_or("use a newer payg").to_owned();
            checks.push(Check::fail("schema", error.to_string(), hint));
            return Ok(());
        }
    };
    if !status.pending.is_empty() {
        let found = format!("the migrations {} are missing", status.pending.join(", "));
        checks.push(Check::fail("schema", found, "payg db migrate"));
        return Ok(());
    }
    checks.push(Check::ok("schema", format!("current, {} migrations", status.applied.len())));
    let mut view = db.view().await?;
    checks.push(ledger(&mut view).await?);
    checks.push(time_zone(patient.zone.as_ref(), &mut view).await?);
    checks.push(prices(&mut view, patient.clock.now()).await?);
    checks.push(refunds(&mut view).await?);
    checks.push(quarantine(&mut view).await?);
    Ok(())
}

async fn durability(patient: &Patient, view: &mut View) -> Result<Check> {
    const NAME: &str = "durability";
    let settings = health::settings(view).await?;
    let shown = |safe: bool| {
        let some = settings.iter().filter(|setting| safe || !setting.safe);
        some.map(|setting| format!("{}={}", setting.name, setting.value)).collect::<Vec<_>>().join(", ")
    };
    let found = format!("{}: what was acknowledged may be lost", shown(false));
    Ok(if settings.iter().all(|setting| setting.safe) {
        Check::ok(NAME, shown(true))
    } else if patient.accepts_data_loss {
        Check::warn(NAME, found, "database.accept_data_loss is true; never so where money is real")
    } else {
        Check::fail(NAME, found, "turn them on in the database's configuration")
    })
}

async fn clock(clock: &Clock, view: &mut View) -> Result<Check> {
    const NAME: &str = "clock";
    if let Clock::Set(_) = clock {
        return Ok(Check::warn(NAME, format!("stands still at {}", clock.now()), "unset PAYG_CLOCK"));
    }
    let skew = health::clock(view).await?.micros() - clock.now().micros();
    let found = format!("the database's is {}.{:03} s off", skew / SECOND, (skew % SECOND).abs() / 1_000);
    let hint = "let a time service set both machines' clocks";
    Ok(match skew.abs() {
        skew if skew > SKEW_FAIL => Check::fail(NAME, found, hint),
        skew if skew > SKEW_WARN => Check::warn(NAME, found, hint),
        _ => Check::ok(NAME, found),
    })
}

/// Debits equal credits per currency, and both equal the transfers.
async fn ledger(view: &mut View) -> Result<Check> {
    const SUMS: &str = "
        SELECT currency, CAST(SUM(debits) AS BIGINT), CAST(SUM(credits) AS BIGINT), CAST(SUM(amount) AS BIGINT)
        FROM (
            SELECT currency, debits, credits, 0 AS amount FROM accounts
            UNION ALL
            SELECT currency, 0, 0, amount FROM transfers WHERE phase = 'posted'
        ) AS sides
        GROUP BY currency
        ORDER BY currency";
    let rows = view.all(SUMS, vec![]).await?;
    for row in &rows {
        let currency: Currency = row.get(0)?;
        let (debits, credits, moved): (i64, i64, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
        if debits != credits || debits != moved {
            let found = format!(
                "in {currency} accounts hold {debits} debits and {credits} credits, transfers moved {moved} \
                 (minor units)"
            );
            return Ok(Check::fail("ledger", found, "payg verify finds the first row that is wrong"));
        }
    }
    Ok(Check::ok("ledger", format!("the trial balance is zero in {} currencies", rows.len())))
}

/// The months of the configuration are those of the invoices.
async fn time_zone(configured: Option<&Zone>, view: &mut View) -> Result<Check> {
    const NAME: &str = "time_zone";
    let Some(configured) = configured else {
        return Ok(Check::ok(NAME, "months go on where they began".to_owned()));
    };
    match billing_zone::agree(view, configured).await {
        Ok(()) => Ok(Check::ok(NAME, format!("months are those of {}", configured.name()))),
        Err(error) if error.kind() == Kind::Conflict => {
            let hint = error.hint_text().unwrap_or_default().to_owned();
            Ok(Check::fail(NAME, error.to_string(), hint))
        }
        Err(error) => Err(error),
    }
}

/// Usage that no price covers is kept and never billed until there is one (RULES 6).
async fn prices(view: &mut View, now: Timestamp) -> Result<Check> {
    const UNPRICED: &str = "
        SELECT s.code, c.currency, COUNT(*)
        FROM (SELECT DISTINCT customer_id, service_id FROM usage_rollups WHERE day >= $1 AND events > 0) AS used
        JOIN customers AS c ON c.customer_id = used.customer_id
        JOIN services AS s ON s.service_id = used.service_id
        WHERE NOT EXISTS (
            SELECT 1 FROM prices AS p
            WHERE p.service_id = used.service_id AND p.currency = c.currency
                AND (p.customer_id IS NULL OR p.customer_id = used.customer_id)
        )
        GROUP BY s.code, c.currency
        ORDER BY s.code, c.currency";
    let since = now.micros().div_euclid(DAY) - PRICED_DAYS;
    let rows = view.all(UNPRICED, values![since]).await?;
    let Some(row) = rows.first() else {
        return Ok(Check::ok("prices", format!("all usage of the last {PRICED_DAYS} days has a price")));
    };
    let (code, currency, customers): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let more = match rows.len() {
        1 => String::new(),
        count => format!(", and {} more of the kind", count - 1),
    };
    let found = format!("{customers} customers used {code}, which has no price in {currency}{more}");
    Ok(Check::warn("prices", found, format!("payg price set {code} AMOUNT --currency {currency}")))
}

/// Refunds that subscriptions owe and that failed as often as they are tried by themselves.
async fn refunds(view: &mut View) -> Result<Check> {
    const GIVEN_UP: &str = "
        SELECT COUNT(*) FROM (
            SELECT payment_id FROM refunds
            WHERE reason = 'subscription'
            GROUP BY customer_id, payment_id
            HAVING SUM(CASE WHEN status = 'failed' THEN 1 ELSE 0 END) >= $1
                AND SUM(CASE WHEN status <> 'failed' THEN 1 ELSE 0 END) = 0) AS given_up";
    let count: i64 = view.one(GIVEN_UP, values![REFUND_ATTEMPTS as i64]).await?.get(0)?;
    if count == 0 {
        return Ok(Check::ok("refunds", "no refund of a subscription was given up".to_owned()));
    }
    let found = format!("{count} payments of subscriptions are owed back, and their gateways refused it");
    Ok(Check::warn("refunds", found, "payg payment list, then payg refund REFUND tries one again"))
}

/// What gateways showed that fits nothing that was asked of them, until somebody has dealt with it.
async fn quarantine(view: &mut View) -> Result<Check> {
    const OPEN: &str = "SELECT COUNT(*) FROM quarantined_objects WHERE resolved_at IS NULL";
    const NAME: &str = "quarantine";
    let count: i64 = view.one(OPEN, vec![]).await?.get(0)?;
    if count == 0 {
        return Ok(Check::ok(NAME, "everything that gateways showed fits what was asked of them".to_owned()));
    }
    let found = format!("{count} objects of gateways fit nothing that was asked of them");
    Ok(Check::warn(NAME, found, "payg quarantine list, then payg quarantine resolve OBJECT --reason WHY"))
}

/// The sandbox moves no money: whoever has a real account wants to use it.
fn gateway(patient: &Patient) -> Check {
    const NAME: &str = "gateway";
    let found = format!("money is moved by {} unless a payment says otherwise", patient.gateway);
    if patient.gateway == GatewayKind::Sandbox && patient.has_shop {
        let hint = "set payments.gateway to yookassa: in the sandbox customers pay nothing";
        return Check::warn(NAME, found, hint);
    }
    Check::ok(NAME, found)
}

/// A mistyped variable gives no setting, and what holds instead may be another database.
fn environment(patient: &Patient) -> Check {
    const NAME: &str = "environment";
    match patient.strangers.as_slice() {
        [] => Check::ok(NAME, "every variable that is named like payg's is known".to_owned()),
        [only] => Check::warn(NAME, only.sentence(), only.hint()),
        [first, others @ ..] => {
            let names: Vec<&str> = others.iter().map(|one| one.name.as_str()).collect();
            Check::warn(NAME, format!("{}, and {}", first.sentence(), names.join(", ")), first.hint())
        }
    }
}

/// The disk under a database file; a server's cannot be seen from here.
fn room(location: &Location) -> Option<Check> {
    let Location::Sqlite(path) = location else { return None };
    let folder = path.ancestors().skip(1).find(|folder| folder.exists())?;
    let free = disk::free_bytes(folder)?;
    let found = format!("{} MB free under {}", free / 1_000_000, folder.display());
    let hint = "make room: a full disk stops every change";
    Some(match free {
        free if free < ROOM_FAIL => Check::fail("disk", found, hint),
        free if free < ROOM_WARN => Check::warn("disk", found, hint),
        _ => Check::ok("disk", found),
    })
}

impl Check {
    fn ok(name: &'static str, detail: String) -> Check {
        Check { name, status: Status::Ok, detail, hint: None }
    }

    fn warn(name: &'static str, detail: String, hint: impl Into<String>) -> Check {
        Check { name, status: Status::Warn, detail, hint: Some(hint.into()) }
    }

    fn fail(name: &'static str, detail: String, hint: impl Into<String>) -> Check {
        Check { name, status: Status::Fail, detail, hint: Some(hint.into()) }
    }
}
