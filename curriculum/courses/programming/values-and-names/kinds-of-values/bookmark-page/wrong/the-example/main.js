const title = prompt("Title?");
console.log("Title: " + title);
console.log("Bookmark: page 55");
console.log("Tomorrow: page 70");
