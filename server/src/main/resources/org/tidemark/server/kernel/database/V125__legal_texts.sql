-- What members agree to, version by version, and what each of them said to it.
CREATE TABLE platform.legal_text (
    kind         text        NOT NULL CHECK (kind IN ('TERMS', 'PRIVACY')),
    version      int         NOT NULL CHECK (version > 0),
    state        text        NOT NULL CHECK (state IN ('PROPOSED', 'PUBLISHED')),
    text_zh      text        NOT NULL,
    text_en      text        NOT NULL,
    from_day     date        NOT NULL, -- from when it holds, by the ledger's zone
    hash         text        NOT NULL, -- SHA-256 of all of it
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    agreed_by    text        NOT NULL DEFAULT '',
    published_at timestamptz,
    PRIMARY KEY (kind, version)
);
COMMENT ON TABLE platform.legal_text IS 'Terms and privacy texts; a version never changes once it is there';

CREATE TABLE platform.legal_consent (
    place     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id text        NOT NULL,
    kind      text        NOT NULL,
    version   int         NOT NULL,
    hash      text        NOT NULL, -- of the text that was shown
    agreed    boolean     NOT NULL,
    at        timestamptz NOT NULL,
    FOREIGN KEY (kind, version) REFERENCES platform.legal_text
);
CREATE INDEX legal_consent_member ON platform.legal_consent (member_id, kind, version, place DESC);
COMMENT ON TABLE platform.legal_consent IS 'What a member said to a version, and when; the last word counts';
