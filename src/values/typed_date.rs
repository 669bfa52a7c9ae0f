//! Dates as a person types them, resolved in a time zone.
