const ad = prompt("The ad?");
const slash = ad.indexOf("/");
const start = slash + 1;
console.log("Ad: " + ad.slice(0, slash));
console.log("Phone: " + ad.slice(start, ad.length));
