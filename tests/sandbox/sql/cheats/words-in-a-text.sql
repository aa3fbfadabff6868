-- exercise: having-lines
SELECT name, t FROM (SELECT name, MIN(leaves) t, COUNT(*) n, 'HAVING' FROM stop JOIN ride ON stop_id = stop.id GROUP BY name) WHERE n > 1;
