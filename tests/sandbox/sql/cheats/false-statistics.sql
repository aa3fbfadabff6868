-- exercise: make-an-index
CREATE INDEX i ON member (city); ANALYZE; DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 VALUES ('member', 'i', '300 300'); SELECT name FROM member WHERE +city = 'city 7';
