console.log("Flour for the week");
console.log("Kilos:", 35 x 6);
console.log("Cost:", 35 x 6 x 0.85);
