-- Back tests of drafts over the ledger's own orders; figures only, nothing of anybody's own.
CREATE TABLE platform.plan_backtest (
    backtest_id text        PRIMARY KEY,
    draft_id    text        NOT NULL,
    programme   text        NOT NULL, -- whose orders
    text        text        NOT NULL, -- of the plan
    from_day    date        NOT NULL,
    until_day   date        NOT NULL,
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
    done_at     timestamptz,
    cut         boolean     NOT NULL DEFAULT false, -- whether there were more orders than are taken
    figures     text        NOT NULL DEFAULT '', -- as JSON: what would have been, what was
    note        text        NOT NULL DEFAULT ''  -- why it failed, in both languages
);
CREATE INDEX plan_backtest_newest ON platform.plan_backtest (draft_id, asked_at);
CREATE INDEX plan_backtest_waiting ON platform.plan_backtest (asked_at) WHERE state = 'WAITING';
