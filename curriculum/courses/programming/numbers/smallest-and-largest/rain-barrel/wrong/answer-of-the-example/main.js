console.log("In the barrel: 200");
console.log("Runs over: 30");
