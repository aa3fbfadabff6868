const target = Number(prompt("Faster than how many seconds?"));
let answer = "not today";


const name = prompt("Who ran?");
console.log(name + ": " + answer);
