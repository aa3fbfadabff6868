-- exercise: join-tables
CREATE TABLE answer (a, b); INSERT INTO answer VALUES ('Emma', 'Jane Austen'), ('Persuasion', 'Jane Austen'), ('Frankenstein', 'Mary Shelley'), ('Beloved', 'Toni Morrison'), ('Jazz', 'Toni Morrison'); SELECT * FROM answer;
