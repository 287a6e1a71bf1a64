-- The ledger's postings summed by day and by month, so that a book of years is read as fast as one of a day.
-- Made from the read model, record by record; deleted, all of it, it is made again from the first.
CREATE TABLE platform.book_progress (
    one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint  NOT NULL
);
INSERT INTO platform.book_progress (seq) VALUES (0);
COMMENT ON TABLE platform.book_progress IS 'Up to which record of the journal the books have been brought';

CREATE TABLE platform.book_day (
    day        date   NOT NULL,
    account    text   NOT NULL,
    asset      text   NOT NULL,
    event_type text   NOT NULL,
    incoming      bigint NOT NULL,
    outgoing     bigint NOT NULL,
    PRIMARY KEY (day, account, asset, event_type)
);
COMMENT ON TABLE platform.book_day IS
    'What came into each account and went out of it on each day, by what brought it about';

CREATE TABLE platform.book_month (
    month      date   NOT NULL,
    account    text   NOT NULL,
    asset      text   NOT NULL,
    incoming      bigint NOT NULL,
    outgoing     bigint NOT NULL,
    PRIMARY KEY (month, account, asset)
);
COMMENT ON TABLE platform.book_month IS 'The same by month, under its first day';

CREATE TABLE platform.book_sales (
    day        date   NOT NULL,
    event_type text   NOT NULL,
    number     bigint NOT NULL,
    total_fen  bigint NOT NULL,
    PRIMARY KEY (day, event_type)
);
COMMENT ON TABLE platform.book_sales IS 'Orders settled and reversed on each day: how many, and what they come to';

CREATE TABLE platform.book_close (
    month       date        NOT NULL PRIMARY KEY,
    seq         bigint      NOT NULL,
    fingerprint text        NOT NULL,
    closed_by   text        NOT NULL,
    closed_at   timestamptz NOT NULL
);
COMMENT ON TABLE platform.book_close IS
    'Months that somebody has looked at and closed: the record they end with, and the hash of their figures then';
