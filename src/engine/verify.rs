//! Proves the books from the bottom up: events, sums, invoices, transfers, accounts, numbers, audit.

use crate::engine::check::Check;
use crate::engine::payg::Payg;
use crate::engine::progress::Progress;
use crate::engine::stop::Stop;
use crate::engine::{
    fold, verify_audit, verify_bank, verify_books, verify_pay_outs, verify_payments, verify_rating,
    verify_usage,
};
use crate::error::{Error, Result};
use serde::Serialize;

/// What a proof found.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "object", rename = "verification")]
pub struct Report {
    /// Whether everything holds.
    pub ok: bool,
    /// Each claim, in the order from the events up to the numbers.
    pub checks: Vec<Check>,
}

impl Report {
    /// An error that names the claims that do not hold.
    pub fn into_result(self) -> Result<()> {
        let broken: Vec<&str> =
            self.checks.iter().filter(|check| !check.ok).map(|check| check.name).collect();
        match broken.len() {
            0 => Ok(()),
            count => Err(Error::new(
                crate::error::Kind::Failed,
                "books_wrong",
                format!("{count} of {} checks failed: {}", self.checks.len(), broken.join(", ")),
            )
            .hint("each names the first row that is wrong; restore a backup or correct it by a reversal")),
        }
    }
}

/// Proves everything on one snapshot; memory does not grow with what is proved.
///
/// What is appended and not yet folded is folded first, so that whatever a bill missed is marked.
pub async fn verify(payg: &Payg, progress: &dyn Progress, stop: &Stop) -> Result<Report> {
    let folded = fold::fold_all(payg).await.map(|segments| (segments, None));
    let folded = Check::new("folded", "what is appended can be folded into its sums", folded)?;
    let mut checks: Vec<Check> = Some(folded).filter(|check| !check.ok).into_iter().collect();
    progress.total(4);
    {
        let mut view = payg.db.view().await?;
        checks.extend(verify_usage::usage(&mut view).await?);
        progress.advance(1, "usage");
        stop.check()?;
        checks.extend(verify_rating::rating(payg, &mut view, stop).await?);
        progress.advance(1, "invoices");
        checks.extend(verify_books::books(&mut view, stop).await?);
        checks.extend(verify_bank::bank(&mut view).await?);
        checks.push(verify_audit::audit_check(&mut view).await?);
        progress.advance(1, "ledger and numbers");
        stop.check()?;
        checks.extend(verify_payments::payments(&mut view, payg.now(), stop).await?);
        checks.push(verify_pay_outs::pay_outs(&mut view, stop).await?);
        progress.advance(1, "payments");
    }
    Ok(Report { ok: checks.iter().all(|check| check.ok), checks })
}
