-- exercise: join-tables
SELECT 'Emma', 'Jane Austen' UNION ALL VALUES ('Persuasion', 'Jane Austen'), ('Frankenstein', 'Mary Shelley'), ('Beloved', 'Toni Morrison'), ('Jazz', 'Toni Morrison');
