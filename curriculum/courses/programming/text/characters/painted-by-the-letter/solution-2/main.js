const words = prompt("Which words go on the sign?");
console.log("Characters: " + words.length);
console.log("To pay: " + (10 + 2 * words.length));
