const ad = prompt("The ad?").toUpperCase();
const word = prompt("What do you look for?").toUpperCase();
console.log("Found: " + ad.includes(word));
console.log("Place: " + ad.indexOf(word));
