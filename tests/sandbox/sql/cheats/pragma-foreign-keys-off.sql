-- exercise: create-table
PRAGMA foreign_keys = OFF; SELECT 1;
