-- exercise: update-prices
BEGIN; UPDATE ingredient SET price = 1.75 WHERE name = 'beans'; SELECT name, price, stock FROM ingredient; ROLLBACK;
