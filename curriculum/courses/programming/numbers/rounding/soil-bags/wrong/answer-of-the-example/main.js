console.log("Bags: 4");
console.log("To pay: 26.00");
