-- The time zone of the months that were billed, of customers without a zone of their own: with
-- another one, some usage would be billed twice, or never. NULL until the first bill.
ALTER TABLE billing ADD COLUMN time_zone TEXT;
