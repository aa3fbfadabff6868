const title = prompt("Title?");
const writer = prompt("Writer?");
console.log("Title: " + "Title");
console.log("Writer: " + "writer");
console.log("Please bring " + title + " back to the desk.");
