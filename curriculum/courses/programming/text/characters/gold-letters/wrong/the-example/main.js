console.log("First: O");
console.log("Last: N");
