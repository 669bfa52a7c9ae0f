//! Two users with usage and invoices, operators, and a server that they all ask.

use crate::stage::scene::Stage;
use crate::stage::server::Server;
use std::time::{Duration, Instant};

/// API keys that allow everything that their holders may do.
pub struct Keys {
    /// Who used something and was billed.
    pub ada: String,
    /// Somebody else.
    pub bob: String,
    /// An operator who may correct.
    pub operator: String,
    /// An operator who only looks.
    pub viewer: String,
}

/// Sets the scene; it is the first of November 2026.
pub async fn set(stage: &Stage) -> (Server, Keys) {
    stage.at("2026-09-01T00:00:00Z");
    stage
        .lines(
            "operator create otto --email otto@example.com --role operator
             operator create vera --email vera@example.com --role viewer
             user create ada --user-name ada
             user create bob --user-name bob
             service create api --unit request
             service create call --unit second
             price set api 0.001 --yes
             price set api 0.0005 --customer ada --yes
             price set call 0.05 --model package --per 30 --yes",
        )
        .await;
    stage.used("ada api 2026-10-05 12000\nada call 2026-10-06 95\nbob api 2026-10-07 4000").await;
    stage.at("2026-11-01T09:00:00Z");
    stage.lines("bill --month 2026-10 --yes\nplan create silver --monthly 10 --yearly 100\nsubscription create ada silver").await;
    stage.lines("webhook add https://ada.example/hooks --customer ada --event webhook.disabled").await;
    let key = async |whose: &str| {
        stage.json(&format!("key create {whose}")).await["key"].as_str().unwrap().to_owned()
    };
    let keys = Keys {
        ada: key("ada").await,
        bob: key("bob").await,
        operator: key("--operator otto@example.com").await,
        viewer: key("--operator vera@example.com").await,
    };
    (stage.serve().await, keys)
}

/// Asks again until it is so, for a second at most.
pub async fn waits_for(mut is_so: impl AsyncFnMut() -> bool) {
    let start = Instant::now();
    while !is_so().await {
        assert!(start.elapsed() < Duration::from_secs(1), "a second was not enough");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
