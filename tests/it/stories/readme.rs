//! The README: its commands run as they are shown, and print what is shown.
