-- Rewards of members in money, by month: what a tax on rewards would be worked out from.
-- Made from the read model, record by record; deleted, all of it, it is made again from the first.
CREATE TABLE platform.reward_progress (
    one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint  NOT NULL
);
INSERT INTO platform.reward_progress (seq) VALUES (0);
COMMENT ON TABLE platform.reward_progress IS 'Up to which record of the journal rewards are counted';

CREATE TABLE platform.reward_month (
    month     date    NOT NULL,
    member    text    NOT NULL,
    incoming  bigint  NOT NULL,
    outgoing  bigint  NOT NULL,
    deals     bigint  NOT NULL,
    PRIMARY KEY (month, member)
);
CREATE INDEX reward_month_member ON platform.reward_month (member, month);
COMMENT ON TABLE platform.reward_month IS
    'What each member got in rewards in each month, under its first day, what refunds took back, and how many rewards';
