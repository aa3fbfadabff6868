const words = prompt("Which words go on the sign?");
const count = words.length - 1;
console.log(`Characters: ${count}`);
console.log(`To pay: ${count * 2 + 10}`);
