const title = prompt("Title?");
const page = Number(prompt("Bookmark?"));
const read = Number(prompt("Pages read?"));

console.log("Title: " + title);
page += read;
console.log("Bookmark: page " + page);
page += read;
console.log("Tomorrow: page " + page);
