-- Who changed what, when, and what it was before; written in the transaction of the change itself.

-- Looked at over all customers, so a cluster distributes it by entry_id. Entries are written free of
-- each other, so that changes stay concurrent; a seal chains those that are committed, many at once.
CREATE TABLE audit_entries (
    entry_id UUID NOT NULL PRIMARY KEY,
    created_at TIMESTAMPTZ NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('operator', 'customer', 'member', 'system', 'command_line')),
    -- An operator's, customer's or member's id with its prefix, a part of payg, a user of the machine.
    actor TEXT NOT NULL,
    -- What was done, as 'price.set'.
    verb TEXT NOT NULL,
    -- What it was done to: a kind and an id with its prefix, or a name.
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    -- The customer that it concerns, if it is one's.
    customer_id UUID,
    reason TEXT,
    -- What the thing was and became, as JSON; never a secret.
    before TEXT,
    after TEXT,
    -- The seal that chains it; NULL until it is sealed.
    seal BIGINT
);

CREATE INDEX audit_entries_by_subject ON audit_entries (subject_id, entry_id);
CREATE INDEX audit_entries_by_customer ON audit_entries (customer_id, entry_id);
CREATE INDEX audit_entries_by_seal ON audit_entries (seal, entry_id);

-- Each seal's hash covers its entries and the seal before it, so nothing sealed can be changed, taken
-- away or put in without every later hash being another.
CREATE TABLE audit_seals (
    -- From 1, without a gap.
    number BIGINT NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL CHECK (entries > 0),
    -- SHA-256; the first seal's previous is 32 zeros.
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

-- A restore replaces everything, the audit trail too; it says so for its one transaction.
CREATE FUNCTION audit_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('payg.replacing', TRUE) = 'everything' THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit_entries' THEN
        -- The only change that there is: an entry without a seal gets one.
        IF to_jsonb(OLD)->'seal' = 'null'::jsonb AND to_jsonb(OLD) - 'seal' = to_jsonb(NEW) - 'seal' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the audit trail is append-only';
END;
$$;

CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE ON audit_seals
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_entries_never_emptied BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seals_never_emptied BEFORE TRUNCATE ON audit_seals
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
