-- What was sent through a gateway from an instant on, for who compares it with the gateway's own list.

CREATE INDEX attempts_sent ON attempts (gateway, first_sent_at, attempt_id);
