-- What whoever proposes something shows to whoever is to agree: at most one, which nobody changes.
CREATE TABLE platform.approval_document (
    approval_id     text        PRIMARY KEY REFERENCES platform.approval,
    kind            text        NOT NULL, -- PDF or JPEG
    document_sealed bytea       NOT NULL,
    added_at        timestamptz NOT NULL
);

-- Lists of proposals go from the newest, page by page.
CREATE INDEX approval_listed ON platform.approval (proposed_at, approval_id);
DROP INDEX platform.approval_newest;
