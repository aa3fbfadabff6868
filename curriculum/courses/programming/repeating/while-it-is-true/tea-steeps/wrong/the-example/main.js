console.log("Minutes left: 3");
console.log("Minutes left: 2");
console.log("Minutes left: 1");
console.log("The tea is ready.");
