-- Versions of plans that two people have agreed to and that begin on a day to come.
CREATE TABLE platform.coming_plan (
    coming_id   text        PRIMARY KEY,
    programme   text        NOT NULL,
    text        text        NOT NULL,
    before_mark text        NOT NULL, -- SHA-256 of the plan that it was compared with, empty for none
    begins_on   date        NOT NULL,
    told_at     timestamptz NOT NULL,
    proposed_by text        NOT NULL,
    agreed_by   text        NOT NULL,
    reason      text        NOT NULL,
    state       text        NOT NULL
        CHECK (state IN ('WAITING', 'ADOPTED', 'CANCELLED', 'OVERTAKEN', 'REFUSED')),
    done_at     timestamptz,
    note        text        NOT NULL DEFAULT '' -- what keeps it, or why it is not adopted
);
CREATE UNIQUE INDEX coming_plan_one ON platform.coming_plan (programme) WHERE state = 'WAITING';
CREATE INDEX coming_plan_newest ON platform.coming_plan (programme, told_at);
