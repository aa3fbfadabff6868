console.log("Found: true");
console.log("Place: 2");
