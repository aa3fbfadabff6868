-- exercise: windows-and-views
CREATE TEMP VIEW first_ride AS SELECT line, MIN(leaves) AS leaves FROM ride GROUP BY line;
