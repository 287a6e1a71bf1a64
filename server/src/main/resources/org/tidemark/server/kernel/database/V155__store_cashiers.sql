-- Who stands at a store's till besides its owner: named by him, and agreed by himself.
CREATE TABLE platform.store_cashier (
    store_id   text        NOT NULL REFERENCES platform.store,
    member_id  text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('ASKED', 'AGREED', 'DECLINED', 'ENDED')),
    may_refund boolean     NOT NULL,
    asked_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, member_id)
);
CREATE INDEX store_cashier_member ON platform.store_cashier (member_id);
