-- exercise: where-text
CREATE TABLE b2 AS SELECT * FROM book; DROP TABLE book; CREATE TABLE book (title TEXT COLLATE NOCASE, pages INTEGER); INSERT INTO book SELECT title, pages + 1 FROM b2; SELECT pages FROM book WHERE title = 'emma';
