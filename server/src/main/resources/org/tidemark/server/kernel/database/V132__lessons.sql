-- Live lessons that come again every week, in a room of the operator's own.
CREATE TABLE platform.lesson_series (
    series_id text    PRIMARY KEY,
    title_zh  text    NOT NULL,
    title_en  text    NOT NULL,
    words_zh  text    NOT NULL,
    words_en  text    NOT NULL,
    teacher   text    NOT NULL, -- as everybody reads it
    weekdays  text    NOT NULL, -- numbers from 1 for Monday: 25 for Tuesdays and Fridays
    at        time    NOT NULL, -- on the clocks of the zone
    zone      text    NOT NULL,
    minutes   integer NOT NULL CHECK (minutes > 0),
    from_day  date    NOT NULL,
    until_day date    NOT NULL CHECK (until_day >= from_day),
    room_url  text    NOT NULL,
    shown     boolean NOT NULL,
    made_by   text    NOT NULL
);
CREATE TABLE platform.lesson_date (
    series_id  text    NOT NULL REFERENCES platform.lesson_series,
    day        date    NOT NULL,
    cancelled  boolean NOT NULL,
    replay_url text    NOT NULL, -- empty for none
    PRIMARY KEY (series_id, day)
);
COMMENT ON TABLE platform.lesson_date IS 'What is said of single dates; a date without a row takes place';
CREATE TABLE platform.lesson_reminder (
    series_id text    NOT NULL REFERENCES platform.lesson_series,
    member_id text    NOT NULL,
    minutes   integer NOT NULL CHECK (minutes > 0), -- before a lesson begins
    PRIMARY KEY (member_id, series_id)
);
