//! How far a verb has come, on standard error: a bar for a person, a line now and then for a log.

use crate::cli::talk::Talk;
use crate::engine::progress::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often a log is told.
const LOG_EVERY: Duration = Duration::from_secs(10);

/// A bar on a terminal, else a line every ten seconds; it goes away when it is dropped.
pub enum Bar {
    /// Drawn for a person.
    Drawn(ProgressBar),
    /// Told to a log.
    Told {
        /// Where to.
        talk: Talk,
        /// What is counted.
        unit: &'static str,
        /// How far it is.
        state: Mutex<Told>,
    },
}

/// How far a told bar is.
pub struct Told {
    done: u64,
    total: Option<u64>,
    last: Instant,
}

impl Bar {
    /// A bar that counts `unit`, as `customers`.
    pub fn new(talk: &Talk, unit: &'static str, is_terminal: bool) -> Bar {
        if is_terminal && !talk.is_quiet() {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style("{spinner} {human_pos} ", unit, ""));
            bar.enable_steady_tick(Duration::from_millis(120));
            return Bar::Drawn(bar);
        }
        let state = Mutex::new(Told { done: 0, total: None, last: Instant::now() });
        Bar::Told { talk: talk.clone(), unit, state }
    }
}

impl Progress for Bar {
    fn total(&self, pieces: u64) {
        match self {
            Bar::Drawn(bar) => {
                if bar.length().is_none() {
                    bar.set_style(style("{bar:24} {human_pos}/{human_len} ", "", "· {eta} left"));
                }
                bar.set_length(pieces);
            }
            Bar::Told { state, .. } => {
                state.lock().unwrap_or_else(PoisonError::into_inner).total = Some(pieces);
            }
        }
    }

    fn advance(&self, pieces: u64, note: &str) {
        match self {
            Bar::Drawn(bar) => {
                bar.inc(pieces);
                if !note.is_empty() {
                    bar.set_message(format!("· {note}"));
                }
            }
            Bar::Told { talk, unit, state } => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                state.done += pieces;
                if state.last.elapsed() >= LOG_EVERY {
                    state.last = Instant::now();
                    let of = state.total.map(|total| format!(" of {total}")).unwrap_or_default();
                    let note = if note.is_empty() { String::new() } else { format!(" · {note}") };
                    talk.say(format!("{}{of} {unit}{note}", state.done));
                }
            }
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Bar::Drawn(bar) = self {
            bar.finish_and_clear();
        }
    }
}

fn style(start: &str, unit: &str, end: &str) -> ProgressStyle {
    ProgressStyle::with_template(&format!("{start}{unit} {{msg}} {end}"))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}
