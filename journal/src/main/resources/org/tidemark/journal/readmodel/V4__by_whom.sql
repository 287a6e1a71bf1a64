-- Who had a command done: one row for each command, refused ones too, in which somebody is named.
CREATE TABLE read_model.by_whom (
    ledger     text   NOT NULL,
    command_id text   NOT NULL,
    seq        bigint NOT NULL,
    actor      text   NOT NULL,
    approver   text,
    reason     text,
    PRIMARY KEY (ledger, command_id)
);
COMMENT ON TABLE read_model.by_whom IS
    'Who had a command done, who agreed, and why; no row where nobody is named';
