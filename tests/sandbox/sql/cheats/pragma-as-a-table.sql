-- exercise: order-rows
SELECT * FROM pragma_reverse_unordered_selects; SELECT year FROM book ORDER BY year DESC LIMIT 3; SELECT title FROM book;
