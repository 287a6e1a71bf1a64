-- Sessions of members, staff and guests, as Spring Session keeps them: they survive a restart, and
-- every node serves them.
CREATE TABLE platform.web_session (
    primary_id            char(36)     PRIMARY KEY,
    session_id            char(36)     NOT NULL UNIQUE,
    creation_time         bigint       NOT NULL, -- all times in milliseconds since 1970
    last_access_time      bigint       NOT NULL,
    max_inactive_interval int          NOT NULL, -- in seconds
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX web_session_expiry ON platform.web_session (expiry_time);
CREATE INDEX web_session_principal ON platform.web_session (principal_name);

CREATE TABLE platform.web_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES platform.web_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
