//! Trouble of something that goes on by itself: said once until it changes, and waited out longer each time.

use crate::error::{Error, Kind};
use std::time::Duration;

/// The pause after the first failure.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest pause.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// What went wrong last, if it still does.
#[derive(Debug)]
pub struct Trouble {
    what: &'static str,
    said: Option<String>,
    pause: Duration,
}

impl Trouble {
    /// No trouble yet, of something with that name.
    pub fn new(what: &'static str) -> Trouble {
        Trouble { what, said: None, pause: PAUSE }
    }

    /// Notes a failure and answers how long to wait. The log has it only when it is another than before.
    pub fn failed(&mut self, error: &Error) -> Duration {
        let text = error.to_string();
        if self.said.as_ref() != Some(&text) {
            tracing::error!(what = self.what, error = ?error, "failed, and is tried again");
            self.said = Some(text);
        }
        if error.kind() == Kind::Busy {
            // What passes by itself, as a database that starts again, is not waited for longer than it takes.
            return PAUSE;
        }
        let pause = self.pause;
        self.pause = (pause * 2).min(PAUSE_MAX);
        pause
    }

    /// Notes that it works, or works again.
    pub fn over(&mut self) {
        if self.said.take().is_some() {
            tracing::info!(what = self.what, "works again");
        }
        self.pause = PAUSE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_is_waited_out_longer_each_time_until_it_is_over() {
        let mut trouble = Trouble::new("mail");
        let pauses = |trouble: &mut Trouble, error: &Error| {
            (0..7).map(|_| trouble.failed(error).as_secs()).collect::<Vec<_>>()
        };
        assert_eq!(pauses(&mut trouble, &Error::failed("no server")), [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(pauses(&mut trouble, &Error::busy("the database starts")), [1; 7]);
        trouble.over();
        assert_eq!(trouble.failed(&Error::failed("no server")), PAUSE);
    }
}
