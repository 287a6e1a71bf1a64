-- How many of a SKU have left the shelf for buyers: the order of what sells best, shown to nobody.
ALTER TABLE platform.stock ADD COLUMN sold bigint NOT NULL DEFAULT 0;
UPDATE platform.stock s SET sold = t.sold
FROM (SELECT sku_id, -sum(quantity) AS sold FROM platform.stock_entry
      WHERE kind = 'TAKEN' GROUP BY sku_id) t
WHERE t.sku_id = s.sku_id;
