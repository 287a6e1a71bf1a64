-- What staff may not do alone, or did alone within the limits of a day: commands of the ledger.
CREATE TABLE platform.approval (
    approval_id text        PRIMARY KEY, -- also the id of the command
    action      text        NOT NULL,
    subject     text        NOT NULL,    -- a member, a store: who gets it
    value_fen   bigint      NOT NULL CHECK (value_fen >= 0),
    command     bytea       NOT NULL,    -- as the journal writes commands, without who had it done
    reason      text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN
        ('WAITING', 'AGREED', 'DONE', 'REFUSED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
    decided_by  text        NOT NULL DEFAULT '', -- empty: within the limits of who proposed it
    decided_at  timestamptz,
    note        text        NOT NULL DEFAULT '',
    CHECK (decided_by <> proposed_by OR state = 'CANCELLED')
);
CREATE INDEX approval_alone ON platform.approval (action, proposed_at)
    WHERE decided_by = '' AND state IN ('AGREED', 'DONE');
CREATE INDEX approval_open ON platform.approval (state, expires_at)
    WHERE state IN ('WAITING', 'AGREED');
CREATE INDEX approval_newest ON platform.approval (proposed_at);

-- When a withdrawal was approved, by which the sums of a day are taken.
ALTER TABLE platform.withdrawal ADD COLUMN approved_at timestamptz;
UPDATE platform.withdrawal SET approved_at = changed_at WHERE approved_by <> '';
CREATE INDEX withdrawal_approved ON platform.withdrawal (approved_at);

-- What was decided before stands there as done; its commands are in the journal.
INSERT INTO platform.approval
    (approval_id, action, subject, value_fen, command, reason, proposed_by, proposed_at, expires_at,
     state, decided_at)
SELECT command_id, upper(kind), member_id, 0, '', reason, staff, decided_at, decided_at, 'DONE',
    decided_at
FROM platform.team_decision;
DROP TABLE platform.team_decision;
