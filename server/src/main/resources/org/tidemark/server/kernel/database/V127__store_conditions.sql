-- What is agreed with a store beyond the plan: the operator's part, a text, when it is paid.
CREATE TABLE platform.store_take (
    place       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    store_id    text        NOT NULL REFERENCES platform.store,
    from_day    date        NOT NULL, -- by the ledger's zone
    take_ppm    int         NOT NULL CHECK (take_ppm BETWEEN -1 AND 999900), -- -1: the plan says
    proposed_by text        NOT NULL,
    agreed_by   text        NOT NULL,
    agreed_at   timestamptz NOT NULL
);
CREATE INDEX store_take_store ON platform.store_take (store_id, from_day DESC, place DESC);
COMMENT ON TABLE platform.store_take IS 'What the operator keeps of what is paid at a store; rows are never changed, the last that has begun holds';

CREATE TABLE platform.store_agreement (
    store_id        text        NOT NULL REFERENCES platform.store,
    version         int         NOT NULL CHECK (version > 0),
    title           text        NOT NULL,
    body            text        NOT NULL, -- empty where the document says all
    document_sealed bytea, -- a PDF
    hash            text        NOT NULL, -- SHA-256 of all of it
    entered_by      text        NOT NULL,
    entered_at      timestamptz NOT NULL,
    agreed_by       text        NOT NULL DEFAULT '', -- the owner; empty while he has not agreed
    agreed_at       timestamptz,
    PRIMARY KEY (store_id, version)
);
COMMENT ON TABLE platform.store_agreement IS 'Agreements with stores; a version never changes once it is there';

CREATE TABLE platform.store_cycle (
    store_id   text        PRIMARY KEY REFERENCES platform.store,
    kind       text        NOT NULL CHECK (kind IN ('ANY', 'DAILY', 'WEEKLY', 'MONTHLY')),
    day        int         NOT NULL, -- of the week from Monday, of the month; else 0
    least_fen  bigint      NOT NULL CHECK (least_fen >= 0),
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE platform.store_cycle IS 'When what a store is owed falls due; none: at any time';
