-- exercise: make-an-index
CREATE TABLE member2 AS SELECT * FROM member; CREATE INDEX i ON member2 (city); SELECT name FROM member2 WHERE city = 'city 7';
