const ad = prompt("The ad?");
const word = prompt("What do you look for?");
const text = ad.toLowerCase();
const piece = word.toLowerCase();
console.log(`Found: ${text.includes(piece)}`);
console.log(`Place: ${text.indexOf(piece) + 1}`);
