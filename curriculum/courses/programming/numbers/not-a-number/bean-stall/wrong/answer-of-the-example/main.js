console.log("To pay: 12");
console.log("Change from 50: 38");
