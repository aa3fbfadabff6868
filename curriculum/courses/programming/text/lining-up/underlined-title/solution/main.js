const title = prompt("Title of the page?");
const line = "=".repeat(title.length);
console.log(line);
console.log(title.toUpperCase());
console.log(line);
