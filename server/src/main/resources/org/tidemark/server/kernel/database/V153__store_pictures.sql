-- Pictures that an owner shows of his store, in his order.
CREATE TABLE platform.store_picture (
    store_id   text        NOT NULL REFERENCES platform.store,
    picture_id text        NOT NULL,
    shown_from timestamptz NOT NULL,
    PRIMARY KEY (store_id, picture_id)
);
