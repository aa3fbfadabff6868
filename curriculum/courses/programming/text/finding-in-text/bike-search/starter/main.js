const ad = prompt("The ad?");
const word = prompt("What do you look for?");
