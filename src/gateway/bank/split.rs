//! Cutting many movements into files, none of which is larger than a bank takes.

use super::detail::Detail;
use super::trailer::Trailer;

/// Cuts movements into runs of at most `most` records, whose sums fit into a file. Their order stays,
/// and a run is as long as it can be. Each movement by itself fits, or its record refuses it.
pub fn split<T>(movements: Vec<T>, most: usize, detail: impl Fn(&T) -> &Detail) -> Vec<Vec<T>> {
    let mut runs: Vec<Vec<T>> = Vec::new();
    let mut totals = Trailer::default();
    for movement in movements {
        let open = runs.last().is_some_and(|run| run.len() < most.max(1));
        let more = totals.with(detail(&movement)).filter(|_| open);
        match (runs.last_mut(), more) {
            (Some(run), Some(more)) => {
                totals = more;
                run.push(movement);
            }
            _ => {
                totals = Trailer::default().with(detail(&movement)).unwrap_or_default();
                runs.push(vec![movement]);
            }
        }
    }
    runs
}
