-- exercise: select-columns
SELECT CAST(title AS BLOB) AS title, year FROM book;
