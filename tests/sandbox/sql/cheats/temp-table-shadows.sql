-- exercise: delete-sold-out
CREATE TEMP TABLE ingredient AS SELECT * FROM main.ingredient WHERE stock > 0;
