-- exercise: windows-and-views
CREATE TABLE first_ride (line, leaves); INSERT INTO first_ride SELECT line, MIN(leaves) FROM ride GROUP BY line;
