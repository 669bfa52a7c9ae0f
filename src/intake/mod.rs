//! File formats that usage comes in, read line by line into event drafts.
