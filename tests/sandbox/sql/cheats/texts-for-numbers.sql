-- exercise: where-text
SELECT pages || '' FROM book WHERE title = 'Emma';
