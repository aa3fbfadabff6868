-- exercise: make-an-index
CREATE INDEX i ON member (city); SELECT name FROM member WHERE city = 'city 7'; SELECT name FROM member WHERE +city = 'city 7';
