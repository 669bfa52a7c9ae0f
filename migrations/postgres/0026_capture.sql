-- Minor units that are taken of what a gateway reserved, where that is not all of it.
ALTER TABLE attempts ADD COLUMN decision_amount BIGINT;
