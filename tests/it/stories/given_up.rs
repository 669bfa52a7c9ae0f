//! Who stops waiting for a transaction to begin, as a client that hangs up, leaves no connection inside it.

use crate::on_both;
use futures_util::future::poll_immediate;
use payg::db::door::Db;
use payg::values::timestamp::Timestamp;
use std::pin::pin;
use tokio::task::yield_now;

/// Begins to read and to write, and gives up after having looked so often.
async fn give_up(db: &Db, looks: usize) {
    let (mut view, mut change) = (pin!(db.view()), pin!(db.begin()));
    let (mut is_read, mut is_written) = (false, false);
    for _ in 0..looks {
        is_read = is_read || poll_immediate(view.as_mut()).await.is_some();
        is_written = is_written || poll_immediate(change.as_mut()).await.is_some();
        if is_read && is_written {
            return;
        }
        yield_now().await;
    }
}

on_both!(a_beginning_that_nobody_waits_for_is_undone, |stage| async move {
    let db = stage.db();
    for round in 0..200 {
        give_up(db, round % 25).await;
        let at = Timestamp::from_micros(round as i64).unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.run("UPDATE announced SET due_at = $1", payg::values![at]).await.unwrap();
        tx.commit().await.unwrap();
        // Whoever reads next sees it: it was not left in a transaction that somebody gave up.
        let mut view = db.view().await.unwrap();
        let seen: Timestamp = view.one("SELECT due_at FROM announced", vec![]).await.unwrap().get(0).unwrap();
        assert_eq!(seen, at);
    }
});
