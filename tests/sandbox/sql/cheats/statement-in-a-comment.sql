-- exercise: move-seats
-- BEGIN; COMMIT;
UPDATE ride SET seats = seats - 10 WHERE id = 1; UPDATE ride SET seats = seats + 10 WHERE id = 2;
