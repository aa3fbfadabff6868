console.log("Bake the bread");
console.log("Mix flour, water and yeast");
console.log("Knead the dough");
console.log("Let the dough rest");
