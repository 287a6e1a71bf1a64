-- An application is begun, sent, looked at, sent back, taken back; what a store's page says of it.
ALTER TABLE platform.store DROP CONSTRAINT store_state_check;
ALTER TABLE platform.store ADD CONSTRAINT store_state_check CHECK (state IN
    ('DRAFT', 'APPLIED', 'RETURNED', 'WITHDRAWN', 'DECLINED', 'OPEN', 'SUSPENDED'));
ALTER TABLE platform.store
    ADD COLUMN phone     text NOT NULL DEFAULT '', -- that customers may call
    ADD COLUMN category  text NOT NULL DEFAULT 'OTHER',
    ADD COLUMN latitude  integer, -- WGS 84, in millionths of a degree
    ADD COLUMN longitude integer,
    ADD COLUMN sent_at   timestamptz, -- the application, by its owner
    ADD COLUMN looked_at timestamptz,
    ADD COLUMN looked_by text NOT NULL DEFAULT ''; -- of the staff
ALTER TABLE platform.store ADD CONSTRAINT store_place
    CHECK ((latitude IS NULL) = (longitude IS NULL));

-- The business licence as its owner has taken a picture of it.
CREATE TABLE platform.store_licence (
    store_id     text        PRIMARY KEY REFERENCES platform.store,
    photo_sealed bytea       NOT NULL,
    kept_at      timestamptz NOT NULL
);

-- Where whoever is paid wants his money; staff proposes it, another agrees.
CREATE TABLE platform.payee_wish (
    payee_key    text        PRIMARY KEY,
    payee_sealed bytea       NOT NULL,
    payee_shown  text        NOT NULL,
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL
);
