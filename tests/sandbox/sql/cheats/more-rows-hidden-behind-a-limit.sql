-- exercise: select-columns
SELECT title, year FROM book LIMIT 6;
