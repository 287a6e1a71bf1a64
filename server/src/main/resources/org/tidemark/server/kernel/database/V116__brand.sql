-- Who runs this platform, as everybody is told: public by its kind. Without a row it is Tidemark's own.
CREATE TABLE platform.brand (
    one        boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    name_zh    text        NOT NULL,
    name_en    text        NOT NULL,
    company    text        NOT NULL,
    phone      text        NOT NULL,
    email      text        NOT NULL,
    licence    text        NOT NULL,
    icp        text        NOT NULL,
    colour     text        NOT NULL,
    logo       bytea,
    changed_at timestamptz NOT NULL
);
