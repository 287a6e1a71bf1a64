-- Transfers by the bank, in numbered batches. A line stands for one transfer: what it pays is
-- claimed by it for as long as the bank may pay it, so that nothing stands in two of them.
CREATE TABLE platform.bank_batch (
    batch       text        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('MEMBERS', 'STORES', 'SUPPLIERS')),
    currency    text        NOT NULL,
    state       text        NOT NULL CHECK (state IN
        ('PLANNED', 'RELEASED', 'AT_BANK', 'DONE', 'DROPPED')),
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    asked       integer     NOT NULL DEFAULT 0, -- how often it was proposed for release
    released_by text        NOT NULL DEFAULT '',
    second_by   text        NOT NULL DEFAULT '', -- empty: within the limits of who released it
    released_at timestamptz
);
CREATE INDEX bank_batch_newest ON platform.bank_batch (made_at DESC, batch DESC);

CREATE TABLE platform.bank_line (
    line         text        PRIMARY KEY, -- stands in the bank's remark
    batch        text        NOT NULL REFERENCES platform.bank_batch,
    place        integer     NOT NULL,
    kind         text        NOT NULL,
    thing        text        NOT NULL, -- a payout of a member, a store, a supplier
    claim        text        NOT NULL, -- the same; empty where it is paid again after a return
    again_of     text        NOT NULL DEFAULT '', -- the line that came back
    command_id   text        NOT NULL, -- of the ledger's command; a repetition has the first one's
    payee_key    text        NOT NULL, -- under which the payee is sealed
    payee_sealed bytea       NOT NULL,
    payee_shown  text        NOT NULL,
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    state        text        NOT NULL CHECK (state IN
        ('PLANNED', 'RELEASED', 'AT_BANK', 'PAID', 'SETTLED', 'STUCK', 'FAILED', 'RETURNED',
         'DROPPED')),
    reference    text        NOT NULL DEFAULT '', -- the bank's number of the transfer
    reason       text        NOT NULL DEFAULT '', -- why it failed, came back or is not booked
    told_by      text        NOT NULL DEFAULT '', -- who brought the bank's word
    changed_at   timestamptz NOT NULL,
    UNIQUE (batch, place)
);
CREATE UNIQUE INDEX bank_line_claim ON platform.bank_line (kind, claim)
    WHERE claim <> '' AND state IN ('PLANNED', 'RELEASED', 'AT_BANK', 'PAID', 'STUCK');
CREATE UNIQUE INDEX bank_line_payout ON platform.bank_line (claim)
    WHERE claim <> '' AND kind = 'MEMBERS' AND state NOT IN ('FAILED', 'DROPPED');
CREATE UNIQUE INDEX bank_line_again ON platform.bank_line (again_of)
    WHERE again_of <> '' AND state NOT IN ('FAILED', 'DROPPED');
CREATE INDEX bank_line_thing ON platform.bank_line (kind, thing, changed_at DESC);
CREATE INDEX bank_line_work ON platform.bank_line (changed_at) WHERE state = 'PAID';
CREATE INDEX bank_line_trouble ON platform.bank_line (changed_at)
    WHERE state IN ('STUCK', 'RETURNED');

-- Each time that a list was taken out.
CREATE TABLE platform.bank_list (
    batch    text        NOT NULL REFERENCES platform.bank_batch,
    place    integer     NOT NULL,
    taken_by text        NOT NULL,
    taken_at timestamptz NOT NULL,
    format   text        NOT NULL,
    PRIMARY KEY (batch, place)
);

-- What members withdraw to a bank account: whom it goes to, until a line takes it along.
CREATE TABLE platform.bank_payout (
    payout_id    text        PRIMARY KEY,
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    payee_key    text        NOT NULL,
    payee_sealed bytea       NOT NULL,
    payee_shown  text        NOT NULL,
    state        text        NOT NULL CHECK (state IN
        ('WAITING', 'TAKEN', 'PAID', 'FAILED', 'CANCELLED')),
    reference    text        NOT NULL DEFAULT '',
    reason       text        NOT NULL DEFAULT '',
    asked_at     timestamptz NOT NULL
);
CREATE INDEX bank_payout_waiting ON platform.bank_payout (asked_at, payout_id)
    WHERE state = 'WAITING';

-- What banks answer: each file once.
CREATE TABLE platform.bank_answer (
    answer_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash        text        NOT NULL UNIQUE,
    file_key    text        NOT NULL, -- under which the file is sealed
    file_sealed bytea       NOT NULL,
    sent_by     text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    taken_by    text        NOT NULL DEFAULT '',
    taken_at    timestamptz,
    row_count   integer     NOT NULL DEFAULT 0,
    moved       integer     NOT NULL DEFAULT 0,
    doubts      integer     NOT NULL DEFAULT 0
);

-- Rows that a person has to look at.
CREATE TABLE platform.bank_doubt (
    answer_id  bigint      NOT NULL REFERENCES platform.bank_answer,
    place      bigint      NOT NULL,
    line       text        NOT NULL, -- as it stands in the file, empty for none
    amount_fen bigint,
    word       text        NOT NULL,
    verdict    text        NOT NULL,
    reference  text        NOT NULL,
    worked_by  text        NOT NULL DEFAULT '',
    worked_at  timestamptz,
    note       text        NOT NULL DEFAULT '',
    PRIMARY KEY (answer_id, place)
);
CREATE INDEX bank_doubt_open ON platform.bank_doubt (answer_id, place) WHERE worked_by = '';
