const age = Number(prompt("How old are you?"));

console.log("To pay: 3");
console.log("Have a good swim");
