-- Where the operator would keep more than before, the owner is asked; what was agreed before this held already.
ALTER TABLE platform.store_take ADD COLUMN asks_owner boolean NOT NULL DEFAULT false;
CREATE TABLE platform.store_take_word (
    place  bigint      PRIMARY KEY REFERENCES platform.store_take,
    agreed boolean     NOT NULL,
    by     text        NOT NULL, -- the owner
    at     timestamptz NOT NULL
);
COMMENT ON TABLE platform.store_take_word IS 'What owners said to what the operator wants to keep; a word is said once';
