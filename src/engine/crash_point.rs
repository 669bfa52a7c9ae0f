//! Named points at which a test can kill the process; in a release build they are nothing.

/// Dies here, as if the power went, when `PAYG_CRASH_AT` names this point. Only in debug builds.
pub fn here(name: &str) {
    #[cfg(all(debug_assertions, unix))]
    if std::env::var("PAYG_CRASH_AT").is_ok_and(|wanted| wanted == name) {
        // SIGKILL: nothing is flushed, nothing is unwound, nobody is told.
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
    #[cfg(not(all(debug_assertions, unix)))]
    let _ = name;
}
