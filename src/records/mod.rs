//! What payg remembers: a file a noun, with its record, its states and its SQL together.
