//! Bars over time with an axis of values and an axis of dates.

use crate::chart::scale::{Scale, short};
use crate::chart::series::{Bar, Canvas, Series, Step, Style, date_label, group};
use crate::values::timestamp::Timestamp;

/// The widest bar, with its gap; few values do not become walls.
const BAR_WIDTH_MAX: usize = 8;
/// More ticks than this say nothing more.
const TICKS_MAX: usize = 5;
/// Levels in one character.
const EIGHTHS: usize = 8;

/// Draws a series; every line ends with a line feed and none is wider than the canvas.
///
/// Where there are more buckets than columns, several are added up to a bar, and the chart says so.
pub fn bars(series: &Series, canvas: &Canvas) -> String {
    if series.buckets.is_empty() {
        return "nothing to draw\n".to_owned();
    }
    let chart = Chart::plan(series, canvas);
    let mut lines: Vec<String> = (0..chart.rows).rev().map(|row| chart.row(row)).collect();
    lines.push(chart.axis(series));
    lines.extend(chart.notes(series, canvas));
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The characters of a style.
struct Glyphs {
    /// From one eighth to a full cell.
    levels: [char; EIGHTHS],
    /// A full cell of a bar that is not complete.
    open: char,
    tick: char,
    wall: char,
    corner: char,
    floor: char,
}

const BLOCKS: Glyphs = Glyphs {
    levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
    open: '▒',
    tick: '┤',
    wall: '│',
    corner: '└',
    floor: '─',
};

const LETTERS: Glyphs = Glyphs {
    levels: ['.', '.', '.', ':', ':', ':', '#', '#'],
    open: '%',
    tick: '+',
    wall: '|',
    corner: '+',
    floor: '-',
};

/// Where everything goes.
struct Chart {
    glyphs: &'static Glyphs,
    bars: Vec<Bar>,
    /// Buckets in a bar.
    grouped: usize,
    /// Whether the last bar holds less time than the others.
    last_is_open: bool,
    scale: Scale,
    rows: usize,
    /// Columns of the labels on the left.
    label_width: usize,
    /// Columns of a bar with its gap.
    bar_width: usize,
}

impl Chart {
    fn plan(series: &Series, canvas: &Canvas) -> Chart {
        // The labels' width depends on the bars' sums, and the bars on the room that the labels leave.
        let mut chart = Chart::with_labels(1, series, canvas);
        loop {
            let needed = chart.labels().map(|label| label.len()).max().unwrap_or(0);
            if needed <= chart.label_width {
                return chart;
            }
            chart = Chart::with_labels(needed, series, canvas);
        }
    }

    fn with_labels(label_width: usize, series: &Series, canvas: &Canvas) -> Chart {
        let width = canvas.width.max(Canvas::WIDTH_MIN);
        let columns = width.saturating_sub(label_width + 2).max(1);
        let grouped = series.buckets.len().div_ceil(columns);
        let bars = group(&series.buckets, grouped);
        let whole = series.buckets.iter().all(|bucket| bucket.value.millionths() % 1_000_000 == 0);
        let largest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
        let height = canvas.height.max(1);
        let scale = Scale::fit(largest, (height / 2).clamp(1, TICKS_MAX), whole);
        Chart {
            glyphs: match canvas.style {
                Style::Unicode => &BLOCKS,
                Style::Ascii => &LETTERS,
            },
            last_is_open: series.last_is_open || !series.buckets.len().is_multiple_of(grouped),
            rows: height / scale.ticks * scale.ticks,
            label_width,
            bar_width: (columns / bars.len()).clamp(1, BAR_WIDTH_MAX),
            bars,
            grouped,
            scale,
        }
    }

    fn labels(&self) -> impl Iterator<Item = String> {
        (0..=self.scale.ticks).map(|tick| tick_label(self.scale, tick))
    }

    /// One line of bars, `row` 0 being the lowest.
    fn row(&self, row: usize) -> String {
        let rows_per_tick = self.rows / self.scale.ticks;
        let (label, wall) = if (row + 1).is_multiple_of(rows_per_tick) {
            (tick_label(self.scale, (row + 1) / rows_per_tick), self.glyphs.tick)
        } else {
            (String::new(), self.glyphs.wall)
        };
        let mut line = format!("{label:>width$} {wall}", width = self.label_width);
        for (index, bar) in self.bars.iter().enumerate() {
            let is_open = self.last_is_open && index + 1 == self.bars.len();
            let cell = self.cell(bar, row, is_open);
            // Bars of three columns and more stand apart.
            let gap = usize::from(self.bar_width >= 3);
            line.extend(std::iter::repeat_n(cell, self.bar_width - gap));
            line.extend(std::iter::repeat_n(' ', gap));
        }
        line
    }

    fn cell(&self, bar: &Bar, row: usize, is_open: bool) -> char {
        let level = self.scale.level(bar.value, self.rows * EIGHTHS);
        match level.saturating_sub(row * EIGHTHS).min(EIGHTHS) {
            0 => ' ',
            EIGHTHS if is_open => self.glyphs.open,
            eighths => self.glyphs.levels[eighths - 1],
        }
    }

    /// The line of dates, each where its bar begins.
    fn axis(&self, series: &Series) -> String {
        let columns = self.bars.len() * self.bar_width;
        let mut floor = vec![self.glyphs.floor; columns];
        let mut free_from = 0;
        for index in self.labelled(series) {
            let label = date_label(self.bars[index].at, series.step, &series.zone);
            let start = index * self.bar_width;
            let end = start + label.len();
            if start < free_from || end > columns {
                continue;
            }
            floor.splice(start..end, label.chars());
            if start > 0 {
                floor[start - 1] = ' ';
            }
            if end < columns {
                floor[end] = ' ';
            }
            free_from = end + 2;
        }
        let floor: String = floor.into_iter().collect();
        format!("{:>width$} {}{floor}", "0", self.glyphs.corner, width = self.label_width)
    }

    /// Which bars carry a date: as many as have room, at even distances or at round local hours.
    fn labelled(&self, series: &Series) -> Vec<usize> {
        let (widest, strides): (usize, &[usize]) = match series.step {
            Step::Hour => ("22 Oct".len(), &[1, 2, 3, 6, 12, 24]),
            Step::Day => ("22 Oct".len(), &[1, 2, 7, 14, 28]),
            Step::Month => ("2026".len(), &[1, 2, 3, 6, 12]),
        };
        let all = 0..self.bars.len();
        // Two columns keep a label from the next.
        let apart = (widest + 2).div_ceil(self.bar_width);
        let stride = strides.iter().copied().find(|stride| *stride >= apart).filter(|_| self.grouped == 1);
        match stride {
            Some(hours) if series.step == Step::Hour => {
                let is_round = |at: Timestamp| {
                    let hour = series.zone.clock(at).hour();
                    usize::from(hour.unsigned_abs()).is_multiple_of(hours)
                };
                all.filter(|index| is_round(self.bars[*index].at)).collect()
            }
            Some(stride) => all.step_by(stride).collect(),
            None => all.step_by(apart).collect(),
        }
    }

    /// What a reader cannot see: bars of several buckets, and a last one that is not complete.
    fn notes(&self, series: &Series, canvas: &Canvas) -> Vec<String> {
        let grouped = (self.grouped > 1).then(|| format!("a bar is {}", series.step.count(self.grouped)));
        let open = self.last_is_open.then(|| format!("{} not complete", self.glyphs.open));
        let notes: Vec<String> = grouped.into_iter().chain(open).collect();
        let indent = " ".repeat(self.label_width + 2);
        let together = format!("{indent}{}", notes.join(", "));
        if notes.is_empty() {
            return Vec::new();
        }
        if together.chars().count() <= canvas.width.max(Canvas::WIDTH_MIN) {
            return vec![together];
        }
        notes.iter().map(|note| format!("{indent}{note}")).collect()
    }
}

fn tick_label(scale: Scale, tick: usize) -> String {
    short(scale.step.saturating_mul(i128::try_from(tick).unwrap_or(i128::MAX)))
}
