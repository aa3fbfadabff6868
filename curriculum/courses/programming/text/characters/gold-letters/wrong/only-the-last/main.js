const word = prompt("Which word?");
console.log(`First: ${word[1]}`);
console.log(`Last: ${word[word.length - 1]}`);
