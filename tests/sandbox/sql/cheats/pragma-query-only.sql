-- exercise: insert-ingredient
PRAGMA query_only = ON;
