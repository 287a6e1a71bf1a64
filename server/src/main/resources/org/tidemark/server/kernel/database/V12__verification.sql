-- Cases of identity verification. Name, number and pictures are encrypted; a number is found by a
-- keyed hash. A case is decided once; after a refusal the member opens a new one.
CREATE TABLE platform.verification (
    case_id      text        PRIMARY KEY,
    member_id    text        NOT NULL REFERENCES platform.account,
    state        text        NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED')),
    kind         text        NOT NULL CHECK (kind IN ('RESIDENT_CARD', 'PASSPORT')),
    name_sealed  bytea       NOT NULL,
    number_sealed bytea      NOT NULL,
    number_hash  bytea       NOT NULL,
    birth_sealed bytea       NOT NULL,
    front_sealed bytea       NOT NULL, -- JPEG
    back_sealed  bytea       NOT NULL,
    asked_at     timestamptz NOT NULL,
    decided_at   timestamptz,
    decided_by   text        NOT NULL DEFAULT '',
    reason       text        NOT NULL DEFAULT '',
    told         boolean     NOT NULL DEFAULT false -- whether the ledger knows of the approval
);
CREATE UNIQUE INDEX verification_one_open ON platform.verification (member_id)
    WHERE state IN ('ASKED', 'APPROVED');
CREATE UNIQUE INDEX verification_one_account ON platform.verification (number_hash)
    WHERE state = 'APPROVED';
CREATE INDEX verification_waiting ON platform.verification (asked_at) WHERE state = 'ASKED';
CREATE INDEX verification_untold ON platform.verification (decided_at)
    WHERE state = 'APPROVED' AND NOT told;
