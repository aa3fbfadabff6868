-- exercise: select-columns
EXPLAIN SELECT title, year FROM book;
