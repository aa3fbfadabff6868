const ad = prompt("The ad?");
console.log(`Ad: ${ad.slice(0, 10)}`);
console.log(`Phone: ${ad.slice(11)}`);
