const title = prompt("Title of the page?");
console.log(title.toUpperCase());
console.log("=".repeat(title.length));
