-- exercise: order-rows
PRAGMA reverse_unordered_selects = ON; SELECT 1; SELECT year FROM book ORDER BY year DESC LIMIT 3; SELECT title FROM book;
