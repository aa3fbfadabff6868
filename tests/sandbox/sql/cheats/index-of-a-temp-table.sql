-- exercise: make-an-index
CREATE TEMP TABLE m AS SELECT * FROM member; CREATE INDEX temp.i ON m (city); CREATE INDEX j ON member (city); SELECT name FROM m WHERE city = 'city 7';
