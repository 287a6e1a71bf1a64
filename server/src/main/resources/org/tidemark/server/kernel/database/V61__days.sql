-- What each close of a day did, worked out from the read model: can be deleted, and is made again.
CREATE TABLE platform.day_outcome (
    day        date        PRIMARY KEY,
    command_id text        NOT NULL,
    first_seq  bigint      NOT NULL,
    last_seq   bigint      NOT NULL,
    closed_at  timestamptz NOT NULL
);

-- Money of one programme in one close; due is what the releases and their rewards came to before the budget.
CREATE TABLE platform.day_programme (
    day             date   NOT NULL REFERENCES platform.day_outcome ON DELETE CASCADE,
    programme       text   NOT NULL,
    due_fen         bigint NOT NULL,
    budget_fen      bigint NOT NULL,
    released_fen    bigint NOT NULL,
    dividends_fen   bigint NOT NULL,
    red_packets_fen bigint NOT NULL,
    PRIMARY KEY (day, programme)
);

-- How many members had a team level after the close.
CREATE TABLE platform.day_level (
    day       date   NOT NULL REFERENCES platform.day_outcome ON DELETE CASCADE,
    programme text   NOT NULL,
    level     text   NOT NULL,
    members   bigint NOT NULL,
    PRIMARY KEY (day, programme, level)
);

-- Up to which record closes were looked for.
CREATE TABLE platform.day_progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint  NOT NULL
);
