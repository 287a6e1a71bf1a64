-- Files that were imported: the same one again is told, and wants a second yes.
CREATE TABLE platform.imported_file (
    kind        text        NOT NULL, -- what it was imported as
    hash        char(64)    NOT NULL, -- SHA-256 of its bytes
    times       int         NOT NULL CHECK (times > 0), -- 1 for the first time
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL,
    PRIMARY KEY (kind, hash, times)
);
