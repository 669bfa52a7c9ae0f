//! Ctrl-C: the first asks the running verb to stop, the second ends the process.

use crate::cli::problem::INTERRUPTED;
use crate::engine::stop::Stop;
use std::io::Write;

/// Waits for Ctrl-C; a verb that does not look at `stop` is ended by the first one already.
pub async fn listen(stop: Stop) {
    while tokio::signal::ctrl_c().await.is_ok() {
        if !stop.is_watched() || stop.is_requested() {
            // What was not committed rolls back by itself; both databases allow for it at any time.
            std::process::exit(i32::from(INTERRUPTED));
        }
        stop.request();
        let _ =
            writeln!(std::io::stderr(), "\nstopping after the present piece of work; again to stop at once");
    }
}
