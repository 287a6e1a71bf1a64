-- How far the clock of a demo was turned forward; it never goes back.
CREATE TABLE platform.turned_clock (
    only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    turned_seconds bigint  NOT NULL DEFAULT 0 CHECK (turned_seconds >= 0)
);
INSERT INTO platform.turned_clock DEFAULT VALUES;
