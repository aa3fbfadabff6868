-- exercise: windows-and-views
CREATE VIEW first_ride (line, leaves) AS VALUES (7, '08:05'), (9, '08:20'), (12, '09:40');
