//! Ctrl-C and the wish to terminate: the first asks the running verb to stop, the second ends the process.

use crate::cli::problem::INTERRUPTED;
use crate::engine::stop::Stop;
use std::io::{self, IsTerminal, Write};

/// Waits for signals; a verb that does not look at `stop` is ended by the first one already.
pub async fn listen(stop: Stop) {
    while come().await.is_ok() {
        if !stop.is_watched() || stop.is_requested() {
            // What was not committed rolls back by itself; both databases allow for it at any time.
            std::process::exit(i32::from(INTERRUPTED));
        }
        stop.request();
        let mut talk = io::stderr();
        // A log stays one of JSON lines: only a person at a terminal can ask again.
        if talk.is_terminal() {
            let _ = writeln!(talk, "\nstopping after the present piece of work; again to stop at once");
        }
    }
}

/// Waits for the next signal that asks to stop: a person's, or a supervisor's.
#[cfg(unix)]
async fn come() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        came = tokio::signal::ctrl_c() => came,
        _ = terminate.recv() => Ok(()),
    }
}

/// Waits for the next Ctrl-C.
#[cfg(not(unix))]
async fn come() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
