-- How often a purchase was written: whoever writes what he has read before need not lock it first.
ALTER TABLE platform.purchase ADD COLUMN version bigint NOT NULL DEFAULT 1;
