-- What members ask about a product, and what the shop answers; an answered one is for everybody.
CREATE TABLE platform.product_question (
    question_id text        PRIMARY KEY,
    product_id  text        NOT NULL,
    member_id   text        NOT NULL, -- empty when he has left
    words       text        NOT NULL,
    answer      text        NOT NULL, -- empty until it is answered
    dropped_why text        NOT NULL, -- why it is not answered; empty while it may be
    staff       text        NOT NULL, -- who of the staff did either; empty before
    asked_at    timestamptz NOT NULL,
    answered_at timestamptz
);
CREATE INDEX product_question_answered ON platform.product_question (product_id, answered_at DESC)
    WHERE answer <> '';
CREATE INDEX product_question_waiting ON platform.product_question (asked_at)
    WHERE answer = '' AND dropped_why = '';
CREATE INDEX product_question_member ON platform.product_question (member_id, product_id);
