-- exercise: move-seats
BEGIN; COMMIT;
