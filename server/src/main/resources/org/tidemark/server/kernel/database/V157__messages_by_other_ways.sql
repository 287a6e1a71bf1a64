-- Messages that wait for a way beside the shop; a message that goes takes with it what waits.
CREATE TABLE platform.message_outbox (
    message_id bigint      NOT NULL REFERENCES platform.member_message ON DELETE CASCADE,
    channel    text        NOT NULL,
    target     text        NOT NULL, -- which of several devices; empty for none
    tries      integer     NOT NULL,
    try_at     timestamptz NOT NULL,
    PRIMARY KEY (message_id, channel, target)
);
CREATE INDEX message_outbox_due ON platform.message_outbox (try_at);
COMMENT ON TABLE platform.message_outbox IS 'Messages that are still to be sent by a way beside the shop';

-- Devices whose browsers show messages.
CREATE TABLE platform.push_device (
    device_id       text        NOT NULL PRIMARY KEY,
    member_id       text        NOT NULL,
    endpoint_mark   bytea       NOT NULL UNIQUE,
    endpoint_sealed bytea       NOT NULL,
    keys_sealed     bytea       NOT NULL,
    added_at        timestamptz NOT NULL
);
CREATE INDEX push_device_member ON platform.push_device (member_id);
COMMENT ON TABLE platform.push_device IS 'Devices on which members are told by their browsers';

-- The platform's own key, by which the makers of browsers know it.
CREATE TABLE platform.push_sender (
    key_id         text  NOT NULL PRIMARY KEY,
    public_key     text  NOT NULL,
    private_sealed bytea NOT NULL
);
COMMENT ON TABLE platform.push_sender IS 'By which key messages to browsers are signed';
