-- Every act of staff, with what came of it, each entry bound to the one before. Entries of before
-- have no link; the first one that has binds to nothing.
ALTER TABLE platform.audit_entry
    ADD COLUMN outcome  text   NOT NULL DEFAULT 'DONE'
        CHECK (outcome IN ('BEGUN', 'DONE', 'REFUSED', 'FORBIDDEN', 'FAILED')),
    ADD COLUMN of_entry bigint NOT NULL DEFAULT 0, -- the entry whose outcome this one is; 0 for none
    ADD COLUMN link     bigint UNIQUE,
    ADD COLUMN hash     bytea;
CREATE INDEX audit_entry_staff ON platform.audit_entry (staff, entry_id);
CREATE INDEX audit_entry_of ON platform.audit_entry (of_entry) WHERE of_entry > 0;

CREATE TABLE platform.audit_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    link     bigint  NOT NULL,
    hash     bytea   NOT NULL
);
INSERT INTO platform.audit_head (link, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION platform.audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only added to';
END
$$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
    ON platform.audit_entry EXECUTE FUNCTION platform.audit_is_append_only();
