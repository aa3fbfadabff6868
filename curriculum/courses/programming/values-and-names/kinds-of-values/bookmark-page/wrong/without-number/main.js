const title = prompt("Title?");
let page = prompt("Bookmark?");
const read = prompt("Pages read?");

console.log("Title: " + title);
page += read;
console.log("Bookmark: page " + page);
page += read;
console.log("Tomorrow: page " + page);
