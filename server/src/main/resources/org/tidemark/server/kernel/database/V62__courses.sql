-- Courses and live sessions; times are kept as moments, shown in the ledger's zone.
CREATE TABLE platform.course (
    course_id   text        PRIMARY KEY,
    title_zh    text        NOT NULL,
    title_en    text        NOT NULL,
    words_zh    text        NOT NULL,
    words_en    text        NOT NULL,
    video_url   text        NOT NULL,
    places      integer     NOT NULL CHECK (places >= 0), -- 0 for no limit
    starts_at   timestamptz,                              -- null for a course without a session
    ends_at     timestamptz,
    code        text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'WITHDRAWN')),
    signed_up   integer     NOT NULL DEFAULT 0,
    CHECK (signed_up >= 0 AND (places = 0 OR signed_up <= places)),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);
CREATE INDEX course_starts ON platform.course (starts_at);

CREATE TABLE platform.course_member (
    course_id   text        NOT NULL REFERENCES platform.course,
    member_id   text        NOT NULL,
    signed_at   timestamptz NOT NULL,
    attended_at timestamptz,
    marked_by   text        NOT NULL DEFAULT '', -- empty: the member gave the code
    PRIMARY KEY (course_id, member_id)
);
CREATE INDEX course_member_member ON platform.course_member (member_id, signed_at);
