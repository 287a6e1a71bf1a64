-- An owner asks to be paid; it is over with the next transfer that leaves after it.
CREATE TABLE platform.store_payout_request (
    store_id text        PRIMARY KEY REFERENCES platform.store,
    asked_by text        NOT NULL,
    asked_at timestamptz NOT NULL
);
