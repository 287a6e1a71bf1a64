-- While money of one return is on its way, another one may be asked for.
DROP INDEX platform.shop_return_one_open;
CREATE UNIQUE INDEX shop_return_one_open ON platform.shop_return (order_number)
    WHERE state IN ('ASKED', 'APPROVED');
