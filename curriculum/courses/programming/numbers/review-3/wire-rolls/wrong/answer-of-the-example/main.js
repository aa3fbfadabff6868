console.log("Rolls: 2");
console.log("To pay: 37.00");
