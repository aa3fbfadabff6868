const ad = prompt("The ad?");
const word = prompt("What do you look for?");
console.log(`Found: ${ad.includes(word)}`);
console.log(`Place: ${ad.indexOf(word)}`);
