-- Letters by e-mail: which letter became which mail, how far it got, and who wants which.

-- When the letter was looked at for mail. Ids become visible in another order than they are made,
-- so that no position in the outbox says what is left; each letter says it for itself.
ALTER TABLE letters ADD COLUMN mailed_at INTEGER;
ALTER TABLE operator_letters ADD COLUMN mailed_at INTEGER;

-- What was told before there was mail is not told again.
UPDATE letters SET mailed_at = created_at;
UPDATE operator_letters SET mailed_at = created_at;

-- Only what is left stands in these, so they stay small.
CREATE INDEX letters_unmailed ON letters (letter_id) WHERE mailed_at IS NULL;
CREATE INDEX operator_letters_unmailed ON operator_letters (letter_id) WHERE mailed_at IS NULL;

-- One mail of each letter that is to be one: the letter's id is the mail's, so it is made once.
CREATE TABLE mails (
    -- The customer who is told; an operator's id where an operator is.
    customer_id BLOB NOT NULL,
    letter_id BLOB NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'operator')),
    kind TEXT NOT NULL,
    -- Whereto, and in which language, as it stood when the letter was looked at.
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'sent', 'failed')),
    -- How often it was given to the server, and how often an operator asked for it again: the
    -- Message-ID is the same for all tries of one edition.
    tries INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    -- When it is tried next; while somebody tries it, when somebody else may.
    due_at INTEGER NOT NULL,
    -- What the server said last, or why it is not tried again.
    answer TEXT,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (customer_id, letter_id)
) STRICT;

CREATE INDEX mails_due ON mails (due_at) WHERE status = 'waiting';
CREATE INDEX mails_by_letter ON mails (letter_id);

-- What a customer wishes of mail; without a row it is the usual. Operators have rows of their ids.
CREATE TABLE mail_wishes (
    customer_id BLOB NOT NULL PRIMARY KEY,
    -- NULL is mail.language.
    language TEXT,
    -- Since when it wants nothing that is not owed to it.
    unsubscribed_at INTEGER
) STRICT, WITHOUT ROWID;

-- What links to unsubscribe are signed with; made once, when the first is.
CREATE TABLE mail_keys (
    mail_key_id INTEGER NOT NULL PRIMARY KEY CHECK (mail_key_id = 1),
    secret BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
