-- exercise: delete-sold-out
BEGIN; DELETE FROM ingredient WHERE stock = 0;
