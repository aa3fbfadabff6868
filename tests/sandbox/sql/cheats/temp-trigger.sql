-- exercise: delete-sold-out
CREATE TEMP TRIGGER t AFTER INSERT ON ingredient BEGIN DELETE FROM ingredient WHERE stock = 0; END;
