-- A line of a basket that its owner has put off stays in it and is not ordered with the others.
ALTER TABLE platform.basket_line ADD COLUMN put_off boolean NOT NULL DEFAULT false;
