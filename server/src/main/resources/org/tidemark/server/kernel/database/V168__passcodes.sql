-- Passcodes of members, by which they show that it is they.
CREATE TABLE platform.passcode (
    member_id   text        NOT NULL PRIMARY KEY,
    hash        text        NOT NULL, -- slow; empty once it was taken away
    counts_from timestamptz NOT NULL,
    set_at      timestamptz NOT NULL  -- or taken away
);
COMMENT ON TABLE platform.passcode IS 'Passcodes of members, kept as slow hashes';
