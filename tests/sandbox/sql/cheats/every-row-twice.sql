-- exercise: missing-values
SELECT title FROM book WHERE year IS NULL UNION ALL SELECT title FROM book WHERE year IS NULL;
