//! Delivers notices to the shop: when they are due, and again until it answers 200.

use crate::error::{Error, Result};
use crate::sandbox::notice::Notice;
use crate::sandbox::refused::Done;
use crate::sandbox::shop::Shop;
use crate::sandbox::state::Entry;
use crate::values::timestamp::Timestamp;
use reqwest::Url;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// How long the shop may take to answer a notice.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often the machine's clock is looked at.
const LOOK: Duration = Duration::from_millis(200);

/// The shop behind its lock, and the way to the one who is told.
pub struct Courier {
    shop: Mutex<Shop>,
    url: Option<Url>,
    client: reqwest::Client,
    /// One delivers at a time, so that no notice goes out twice.
    delivering: tokio::sync::Mutex<()>,
    /// Somebody has something to deliver.
    pub wake: Notify,
}

impl Courier {
    /// A courier of a shop, to an address if one was given.
    pub fn new(shop: Shop, url: Option<Url>) -> Result<Arc<Courier>> {
        // Another part of the process may have chosen one already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .map_err(|cause| Error::failed("the client for notices cannot be made").cause(cause))?;
        let (shop, delivering) = (Mutex::new(shop), tokio::sync::Mutex::new(()));
        Ok(Arc::new(Courier { shop, url, client, delivering, wake: Notify::new() }))
    }

    /// The shop. Its lock is never held while anybody is waited for.
    pub fn shop(&self) -> MutexGuard<'_, Shop> {
        // Every change is one entry, so a panic cannot leave half of one.
        self.shop.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Delivers whenever something is due, for ever.
    pub async fn run(&self) {
        loop {
            if let Err(refused) = self.deliver().await {
                tracing::warn!(?refused, "notices cannot be delivered");
            }
            // By the machine's clock things become due without anybody asking.
            let _ = tokio::time::timeout(LOOK, self.wake.notified()).await;
        }
    }

    /// Delivers everything that is due; answers how many were sent.
    pub async fn deliver(&self) -> Done<usize> {
        let Some(url) = &self.url else { return Ok(0) };
        let _alone = self.delivering.lock().await;
        let mut sent = 0;
        loop {
            let next = {
                let mut shop = self.shop();
                shop.tick()?;
                next_due(&shop)
            };
            let Some(notice) = next else { return Ok(sent) };
            self.send(url, notice).await?;
            sent += 1;
        }
    }

    /// Sends the notices that go out before the answer of the request that caused them.
    pub async fn deliver_early(&self, numbers: Vec<u64>) -> Done<()> {
        let Some(url) = self.url.as_ref().filter(|_| !numbers.is_empty()) else { return Ok(()) };
        let _alone = self.delivering.lock().await;
        for number in numbers {
            let notice = self.shop().state.notices.get(&number).cloned();
            if let Some(notice) = notice.filter(|notice| notice.tries == 0) {
                self.send(url, notice).await?;
            }
        }
        Ok(())
    }

    async fn send(&self, url: &Url, notice: Notice) -> Done<()> {
        let body = notice.body().to_string();
        let request = self.client.post(url.clone()).header("content-type", "application/json").body(body);
        let status = request.send().await.ok().map(|answer| answer.status().as_u16());
        let mut shop = self.shop();
        let notices = vec![notice.after_try(status)];
        let entry = Entry { notices, answered: Some(status.unwrap_or(0)), ..shop.entry("notice") };
        Ok(shop.commit(entry)?)
    }
}

/// The notice that has been due for longest.
fn next_due(shop: &Shop) -> Option<Notice> {
    let now = shop.now();
    let due_at = |notice: &&Notice| notice.due_at.map(|at| at.0).filter(|at| *at <= now);
    let due = shop.state.notices.values().filter(|notice| due_at(notice).is_some());
    due.min_by_key(|notice| (due_at(notice).unwrap_or(Timestamp::MAX), notice.number)).cloned()
}
