-- exercise: where-text
PRAGMA case_sensitive_like = OFF; SELECT pages FROM book WHERE title = 'emma';
