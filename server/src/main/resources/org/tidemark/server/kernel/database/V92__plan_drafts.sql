-- Plans that staff write and have not proposed yet, or may propose again.
CREATE TABLE platform.plan_draft (
    draft_id   text        PRIMARY KEY,
    text       text        NOT NULL,
    made_by    text        NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX plan_draft_newest ON platform.plan_draft (changed_at);
