-- exercise: select-columns
SELECT NULL AS title, NULL AS year FROM book;
