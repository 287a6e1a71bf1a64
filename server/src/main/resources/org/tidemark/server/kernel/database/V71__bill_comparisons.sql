-- Bills of payment providers that were compared with our book, and where the two differ.
CREATE TABLE platform.bill_comparison (
    comparison_id bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    provider      text        NOT NULL,
    day           date        NOT NULL,
    compared_at   timestamptz NOT NULL,
    compared_by   text        NOT NULL,
    lines         int         NOT NULL, -- of the bill
    equal_lines   int         NOT NULL
);
CREATE TABLE platform.bill_difference (
    comparison_id bigint  NOT NULL REFERENCES platform.bill_comparison ON DELETE CASCADE,
    place         int     NOT NULL, -- from 1
    kind          text    NOT NULL,
    refund        boolean NOT NULL,
    number        text    NOT NULL, -- ours
    here_fen      bigint  NOT NULL,
    there_fen     bigint  NOT NULL,
    PRIMARY KEY (comparison_id, place)
);
