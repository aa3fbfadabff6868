-- exercise: insert-ingredient
PRAGMA ignore_check_constraints = ON; INSERT INTO ingredient (name, price, stock) VALUES ('garlic', 0.7, -15);
