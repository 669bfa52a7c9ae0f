//! Tells one story twice: on SQLite and on PostgreSQL.

use crate::stage::databases;
use crate::stage::scene::Stage;
use futures_util::FutureExt;
use payg::db::sql::Backend;
use std::panic::{AssertUnwindSafe, resume_unwind};

/// Makes the two tests `story::sqlite` and `story::postgres` from one body:
/// `on_both!(usage_is_counted_once, |stage| async move { … });`.
///
/// The invariants of [`crate::stage::invariants`] are checked when the body has ended.
#[macro_export]
macro_rules! on_both {
    ($(#[$meta:meta])* $story:ident, |$stage:ident| $body:expr) => {
        $(#[$meta])*
        mod $story {
            #[allow(unused_imports)]
            use super::*;

            async fn story($stage: $crate::stage::scene::Stage) {
                $body.await
            }

            #[test]
            fn sqlite() {
                $crate::stage::both::tell(payg::db::sql::Backend::Sqlite, story);
            }

            #[test]
            fn postgres() {
                $crate::stage::both::tell(payg::db::sql::Backend::Postgres, story);
            }
        }
    };
}

/// Tells a story on a fresh database, which is taken away again whatever happens.
///
/// Without any PostgreSQL its half passes as a no-op, which was said once on stderr.
pub fn tell<Told: Future<Output = ()>>(backend: Backend, story: impl FnOnce(Stage) -> Told) {
    let Some(database) = databases::fresh(backend) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let end = runtime.block_on(async {
        let stage = Stage::open(&database.url).await;
        let told = AssertUnwindSafe(async {
            story(stage.clone()).await;
            stage.check_invariants().await;
        });
        let end = told.catch_unwind().await;
        stage.db().close().await;
        end
    });
    runtime.shutdown_background();
    drop(database);
    if let Err(panic) = end {
        resume_unwind(panic);
    }
}
