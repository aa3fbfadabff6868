console.log("Flour for the week");
console.log("Kilos:");
