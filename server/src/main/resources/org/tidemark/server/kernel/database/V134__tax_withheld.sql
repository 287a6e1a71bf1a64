-- Tax withheld from members, given back and paid to the tax office.
CREATE TABLE platform.tax_move (
    move       text        NOT NULL PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('WITHHOLD', 'RETURN', 'PAY')),
    source     text        NOT NULL CHECK (source IN ('WITHDRAWAL', 'RUN', 'STAFF')),
    member     text        NOT NULL DEFAULT '',
    amount_fen bigint      NOT NULL CHECK (amount_fen > 0),
    reference  text        NOT NULL DEFAULT '',
    state      text        NOT NULL CHECK (state IN ('WAITS', 'DONE', 'REFUSED', 'DROPPED')),
    seq        bigint      NOT NULL DEFAULT 0,
    why        text        NOT NULL DEFAULT '',
    first_by   text        NOT NULL DEFAULT '',
    second_by  text        NOT NULL DEFAULT '',
    reason     text        NOT NULL DEFAULT '',
    entered_at timestamptz NOT NULL
);
CREATE INDEX tax_move_member ON platform.tax_move (member);
CREATE INDEX tax_move_reference ON platform.tax_move (reference);
CREATE INDEX tax_move_waits ON platform.tax_move (entered_at) WHERE state = 'WAITS';
COMMENT ON TABLE platform.tax_move IS
    'What is to be withheld, given back or paid, and the record of the ledger that did';

-- Made from the read model together with reward_month, by the same progress.
CREATE TABLE platform.tax_month (
    month    date   NOT NULL,
    member   text   NOT NULL,
    withheld bigint NOT NULL,
    returned bigint NOT NULL,
    paid     bigint NOT NULL,
    PRIMARY KEY (month, member)
);
CREATE INDEX tax_month_member ON platform.tax_month (member);
COMMENT ON TABLE platform.tax_month IS
    'What was withheld from each member in each month and given back; without a member what was paid to the tax office';

ALTER TABLE platform.withdrawal ADD COLUMN tax_fen bigint NOT NULL DEFAULT 0 CHECK (tax_fen >= 0);
COMMENT ON COLUMN platform.withdrawal.tax_fen IS 'What was withheld with it, beside its own amount';
