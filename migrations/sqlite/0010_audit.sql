-- Who changed what, when, and what it was before; written in the transaction of the change itself.

-- Looked at over all customers, so a cluster distributes it by entry_id. Entries are written free of
-- each other, so that changes stay concurrent; a seal chains those that are committed, many at once.
CREATE TABLE audit_entries (
    entry_id BLOB NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('operator', 'customer', 'member', 'system', 'command_line')),
    -- An operator's, customer's or member's id with its prefix, a part of payg, a user of the machine.
    actor TEXT NOT NULL,
    -- What was done, as 'price.set'.
    verb TEXT NOT NULL,
    -- What it was done to: a kind and an id with its prefix, or a name.
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    -- The customer that it concerns, if it is one's.
    customer_id BLOB,
    reason TEXT,
    -- What the thing was and became, as JSON; never a secret.
    before TEXT,
    after TEXT,
    -- The seal that chains it; NULL until it is sealed.
    seal INTEGER
) STRICT;

CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, entry_id);
CREATE INDEX audit_entries_by_customer ON audit_entries (customer_id, entry_id);
CREATE INDEX audit_entries_by_seal ON audit_entries (seal, entry_id);

-- Each seal's hash covers its entries and the seal before it, so nothing sealed can be changed, taken
-- away or put in without every later hash being another.
CREATE TABLE audit_seals (
    -- From 1, without a gap.
    number INTEGER NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL CHECK (entries > 0),
    -- SHA-256; the first seal's previous is 32 zeros.
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- The only change that there is: an entry without a seal gets one.
CREATE TRIGGER audit_entries_only_sealed BEFORE UPDATE ON audit_entries
WHEN OLD.seal IS NOT NULL
    OR NEW.entry_id <> OLD.entry_id OR NEW.created_at <> OLD.created_at
    OR NEW.actor_kind <> OLD.actor_kind OR NEW.actor <> OLD.actor OR NEW.verb <> OLD.verb
    OR NEW.subject <> OLD.subject OR NEW.subject_id <> OLD.subject_id
    OR NEW.customer_id IS NOT OLD.customer_id OR NEW.reason IS NOT OLD.reason
    OR NEW.before IS NOT OLD.before OR NEW.after IS NOT OLD.after
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_entries_never_deleted BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_seals_never_updated BEFORE UPDATE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_seals_never_deleted BEFORE DELETE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
