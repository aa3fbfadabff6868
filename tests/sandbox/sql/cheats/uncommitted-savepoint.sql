-- exercise: delete-sold-out
SAVEPOINT a; DELETE FROM ingredient WHERE stock = 0;
