-- exercise: create-table
CREATE TABLE loan (id "INTEGER PRIMARY KEY", reader_id "INTEGER NOT NULL", title "TEXT NOT NULL", lent TEXT, renewals "INTEGER DEFAULT 0"); INSERT INTO loan VALUES (1, 1, 'Emma', NULL, 0);
