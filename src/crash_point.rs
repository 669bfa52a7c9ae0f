//! Named points at which a test can kill the process, or its database; in a release build they are nothing.

/// Whether `PAYG_CRASH_AT` names this point. Only in debug builds.
pub fn is_armed(name: &str) -> bool {
    cfg!(all(debug_assertions, unix)) && std::env::var("PAYG_CRASH_AT").is_ok_and(|wanted| wanted == name)
}

/// Dies here, as if the power went, when `PAYG_CRASH_AT` names this point. Where `PAYG_CRASH_VICTIM` is the
/// number of a process, as of a database's server, that one dies instead, once. Only in debug builds.
pub fn here(name: &str) {
    #[cfg(all(debug_assertions, unix))]
    if is_armed(name) {
        match std::env::var("PAYG_CRASH_VICTIM").ok().and_then(|victim| victim.parse().ok()) {
            None => {
                // SIGKILL: nothing is flushed, nothing is unwound, nobody is told.
                let _ =
                    rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
            }
            Some(victim) => kill_other(victim),
        }
    }
    #[cfg(not(all(debug_assertions, unix)))]
    let _ = name;
}

/// Ends another process at once, the first time that it is asked to.
#[cfg(all(debug_assertions, unix))]
fn kill_other(victim: i32) {
    use rustix::process::{Pid, Signal, kill_process};
    use std::sync::atomic::{AtomicBool, Ordering};
    static DONE: AtomicBool = AtomicBool::new(false);
    if let (false, Some(victim)) = (DONE.swap(true, Ordering::SeqCst), Pid::from_raw(victim)) {
        // PostgreSQL then ends every one of its processes, and cleans up nothing.
        let _ = kill_process(victim, Signal::QUIT);
        // They take a moment; what follows this point is to find them gone.
        std::thread::sleep(std::time::Duration::from_millis(150));
    }
}
