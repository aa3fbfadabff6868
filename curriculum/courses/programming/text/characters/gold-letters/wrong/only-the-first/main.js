const word = prompt("Which word?");
console.log(`First: ${word[0]}`);
console.log(`Last: ${word[word.length]}`);
