-- Every purchase that was looked at before it settled: the facts that signals are worked out from,
-- and what was decided, by rule or by a person.
CREATE TABLE platform.screened_order (
    order_number    text        PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('SHOP', 'TILL')),
    member          text        NOT NULL,
    store           text        NOT NULL, -- empty for none
    store_owner     text        NOT NULL, -- empty for none
    amount_fen      bigint      NOT NULL CHECK (amount_fen > 0),
    at              timestamptz NOT NULL,
    device          text        NOT NULL, -- empty where none is known
    kin             text[]      NOT NULL, -- the buyer and his nearest sponsors at that time
    own_line        boolean     NOT NULL, -- the owner was above the buyer before he first bought there
    member_since    timestamptz NOT NULL, -- when the platform first saw him
    conduct_points  int         NOT NULL,
    wash_points     int         NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PASSED', 'HELD', 'RELEASED', 'REJECTED')),
    person_asked_at timestamptz,
    decided_at      timestamptz,
    decided_by      text        NOT NULL DEFAULT '',
    note            text        NOT NULL DEFAULT '',
    told            boolean     NOT NULL DEFAULT false -- whether a person's decision was acted upon
);
CREATE INDEX screened_order_member ON platform.screened_order (member, at);
CREATE INDEX screened_order_store ON platform.screened_order (store, at);
CREATE INDEX screened_order_device ON platform.screened_order (device, at);
CREATE INDEX screened_order_kind ON platform.screened_order (kind, at);
CREATE INDEX screened_order_held ON platform.screened_order (at) WHERE state = 'HELD';
CREATE INDEX screened_order_decided ON platform.screened_order (decided_at)
    WHERE decided_at IS NOT NULL;
CREATE INDEX screened_order_untold ON platform.screened_order (order_number)
    WHERE state IN ('RELEASED', 'REJECTED') AND NOT told;

CREATE TABLE platform.screened_reason (
    order_number text   NOT NULL REFERENCES platform.screened_order,
    signal       text   NOT NULL,
    figure       bigint NOT NULL,
    threshold    bigint NOT NULL,
    points       int    NOT NULL CHECK (points > 0),
    PRIMARY KEY (order_number, signal)
);

-- Which member was seen on which device, and when first. Addresses are kept as hashes only.
CREATE TABLE platform.seen_device (
    device     text        NOT NULL,
    member     text        NOT NULL,
    address    text        NOT NULL,
    kin        text[]      NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    PRIMARY KEY (device, member)
);
CREATE INDEX seen_device_member ON platform.seen_device (member);

CREATE TABLE platform.seen_member (
    member     text        PRIMARY KEY,
    first_seen timestamptz NOT NULL,
    device     text        NOT NULL, -- where he was first seen; empty where not known
    address    text        NOT NULL
);
CREATE INDEX seen_member_device ON platform.seen_member (device, first_seen);
CREATE INDEX seen_member_address ON platform.seen_member (address, first_seen);

-- What device tokens are signed with.
CREATE TABLE platform.device_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key      bytea   NOT NULL
);
