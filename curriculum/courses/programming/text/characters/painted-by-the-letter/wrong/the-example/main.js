console.log("Characters: 10");
console.log("To pay: 30");
