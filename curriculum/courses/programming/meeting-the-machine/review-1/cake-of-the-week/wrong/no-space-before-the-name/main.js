const cake = prompt("Which cake?");
console.log("Cake of the week:" + cake);
console.log("Pieces:", 3 * 12);
console.log("Money:", 3 * 12 * 1.5);
console.log("Come and try our" + cake + ".");
