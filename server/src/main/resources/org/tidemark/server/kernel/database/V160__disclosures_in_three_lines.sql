-- The three lines that stand before the whole text, and who has opened it once.
ALTER TABLE platform.disclosure ADD COLUMN lines text NOT NULL DEFAULT '';
ALTER TABLE platform.disclosure ALTER COLUMN lines DROP DEFAULT;

CREATE TABLE platform.disclosure_read (
    member_id text        NOT NULL,
    offer     text        NOT NULL,
    plan      text        NOT NULL, -- SHA-256 of the plan under which it was read
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (member_id, offer, plan)
);
