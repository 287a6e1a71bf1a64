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
