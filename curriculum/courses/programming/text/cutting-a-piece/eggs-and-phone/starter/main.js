const ad = prompt("The ad?");
const slash = ad.indexOf("/");
console.log(`Ad: ${ad.slice(0, slash - 1)}`);
console.log(`Phone: ${ad.slice(slash)}`);
