//! Charts from values: text for the terminal.
