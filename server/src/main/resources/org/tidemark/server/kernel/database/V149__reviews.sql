-- What buyers say of what they have received, for everybody to read.
CREATE TABLE platform.review (
    review_id    text        PRIMARY KEY,
    order_number text        NOT NULL,
    line         integer     NOT NULL,
    product_id   text        NOT NULL,
    member_id    text        NOT NULL, -- empty when he has left
    stars        integer     NOT NULL CHECK (stars BETWEEN 1 AND 5),
    words        text        NOT NULL, -- empty for none
    photos       integer     NOT NULL,
    hidden_why   text        NOT NULL, -- empty while everybody reads it
    hidden_by    text        NOT NULL,
    at           timestamptz NOT NULL,
    UNIQUE (order_number, line)
);
CREATE INDEX review_product ON platform.review (product_id, at DESC) WHERE hidden_why = '';
CREATE INDEX review_newest ON platform.review (at DESC);
CREATE INDEX review_member ON platform.review (member_id);

CREATE TABLE platform.review_photo (
    review_id text    NOT NULL REFERENCES platform.review,
    photo     integer NOT NULL,
    image     bytea   NOT NULL,
    PRIMARY KEY (review_id, photo)
);
