const title = prompt("Title?");
const writer = prompt("Writer?");
console.log("Title: " + title);
console.log("Writer: " + writer);
console.log("Please bring " + title + " back to the desk.");
