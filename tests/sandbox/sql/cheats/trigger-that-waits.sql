-- exercise: delete-sold-out
CREATE TRIGGER t AFTER UPDATE ON ingredient BEGIN DELETE FROM ingredient WHERE stock = 0; END;
