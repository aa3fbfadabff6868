const ad = prompt("The ad?");
const slash = ad.indexOf("/");
console.log(`Ad: ${ad.slice(0, slash)}`);
console.log(`Phone: ${ad.slice(slash)}`);
