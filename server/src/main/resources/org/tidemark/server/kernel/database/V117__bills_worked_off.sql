-- When a refund was begun: on which day's bill it stands. Of those before nobody knows.
ALTER TABLE platform.payment_refund ADD COLUMN begun_at timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE platform.payment_refund ALTER COLUMN begun_at DROP DEFAULT;
CREATE INDEX payment_refund_begun ON platform.payment_refund (begun_at);

-- A difference is worked off by a person who says why.
ALTER TABLE platform.bill_difference
    ADD COLUMN there_on date, -- where it stands on another day: on which
    ADD COLUMN done_by  text NOT NULL DEFAULT '',
    ADD COLUMN done_at  timestamptz,
    ADD COLUMN note     text NOT NULL DEFAULT '';
CREATE INDEX bill_difference_open ON platform.bill_difference (comparison_id) WHERE done_by = '';

-- What was seen on which bill: a payment stands on one day's.
CREATE TABLE platform.bill_seen (
    provider text    NOT NULL,
    refund   boolean NOT NULL,
    number   text    NOT NULL, -- ours
    day      date    NOT NULL,
    PRIMARY KEY (provider, refund, number, day)
);

-- Bills that the platform has fetched by itself, or tried to.
CREATE TABLE platform.bill_fetch (
    provider text        NOT NULL,
    day      date        NOT NULL,
    state    text        NOT NULL CHECK (state IN ('COMPARED', 'NONE', 'LATER', 'FAILED')),
    tried_at timestamptz NOT NULL,
    note     text        NOT NULL DEFAULT '',
    PRIMARY KEY (provider, day)
);
