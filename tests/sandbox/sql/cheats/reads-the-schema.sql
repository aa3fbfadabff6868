-- exercise: select-columns
SELECT sql, name FROM sqlite_schema;
