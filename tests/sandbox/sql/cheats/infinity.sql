-- exercise: subquery-average
SELECT title, 9e999 FROM book WHERE pages > (SELECT AVG(pages) FROM book);
