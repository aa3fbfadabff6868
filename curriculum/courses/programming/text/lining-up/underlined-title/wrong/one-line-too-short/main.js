const title = prompt("Title of the page?");
const line = "=".repeat(title.length - 1);
console.log(line);
console.log(title.toUpperCase());
console.log(line);
