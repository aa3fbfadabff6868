console.log("MAY ISSUE");
console.log("120 x 0.35 = 42.00");
console.log("------------------");
