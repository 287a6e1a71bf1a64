-- Forms that were sent, by their id and what stands in them: the same one sent twice acts once.
CREATE TABLE platform.form_submission (
    content  char(64)    PRIMARY KEY, -- SHA-256 of the id, the path, the fields and the files
    begun_at timestamptz NOT NULL,
    location text                     -- where it led; null while it is being worked on
);
CREATE INDEX form_submission_begun ON platform.form_submission (begun_at);
