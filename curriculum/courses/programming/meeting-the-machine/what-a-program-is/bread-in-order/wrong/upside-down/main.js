console.log("Bake the bread");
console.log("Let the dough rest");
console.log("Knead the dough");
console.log("Mix flour, water and yeast");
