-- Members who allow their sponsor to see the name that they chose.
CREATE TABLE platform.team_name_shown (
    member_id text        PRIMARY KEY,
    since     timestamptz NOT NULL
);

-- What staff registered beside a command to the ledger: why, and who.
CREATE TABLE platform.team_decision (
    command_id text        PRIMARY KEY,
    kind       text        NOT NULL,
    member_id  text        NOT NULL,
    reason     text        NOT NULL,
    staff      text        NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX team_decision_decided ON platform.team_decision (decided_at);

-- Who introduced whom, in order of enrolment; followed from the ledger, can be deleted, and is made again.
CREATE TABLE platform.team_tree (
    number      bigint  PRIMARY KEY, -- of the member in the ledger, from 0
    member_id   text    NOT NULL UNIQUE,
    sponsor_id  text                 -- null for nobody
);
CREATE INDEX team_tree_sponsor ON platform.team_tree (sponsor_id, number) WHERE sponsor_id IS NOT NULL;
CREATE TABLE platform.team_progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint  NOT NULL -- up to which record later bindings were looked for
);
