-- exercise: delete-sold-out
CREATE TEMP VIEW ingredient AS SELECT * FROM main.ingredient WHERE stock > 0;
