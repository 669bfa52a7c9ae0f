//! How many files this process may have open: a connection is one.

/// Raises the soft limit to the hard one, where the system has them and allows it.
///
/// The soft limit is low for the sake of old programs; a server is not one of them.
pub fn raise() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
        if let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }) {
            tracing::debug!(%error, "the limit on open files stays as it is");
        }
    }
}
