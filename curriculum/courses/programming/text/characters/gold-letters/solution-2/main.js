const word = prompt("Which word?");
console.log(`First: ${word.at(0)}`);
console.log(`Last: ${word.at(-1)}`);
