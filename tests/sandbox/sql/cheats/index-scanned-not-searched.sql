-- exercise: make-an-index
CREATE INDEX i ON member (city); CREATE INDEX j ON member (city, name); SELECT name FROM member WHERE city || '' = 'city 7';
