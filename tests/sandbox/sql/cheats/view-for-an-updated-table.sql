-- exercise: update-prices
ALTER TABLE ingredient RENAME TO old; CREATE VIEW ingredient AS SELECT id, name, CASE name WHEN 'beans' THEN 1.75 ELSE price END AS price, stock FROM old;
