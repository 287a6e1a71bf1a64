-- What a close paid out of each fund, whichever mechanism it belongs to. What stands in these tables is worked
-- out from the read model: the closes so far are made again.
DELETE FROM platform.day_outcome;
DELETE FROM platform.day_progress;

ALTER TABLE platform.day_programme DROP COLUMN dividends_fen;
ALTER TABLE platform.day_programme DROP COLUMN red_packets_fen;

CREATE TABLE platform.day_payment (
    day       date   NOT NULL REFERENCES platform.day_outcome ON DELETE CASCADE,
    programme text   NOT NULL,
    fund      text   NOT NULL,
    name      text   NOT NULL, -- of one of several funds of a kind, else empty
    paid_fen  bigint NOT NULL,
    PRIMARY KEY (day, programme, fund, name)
);
