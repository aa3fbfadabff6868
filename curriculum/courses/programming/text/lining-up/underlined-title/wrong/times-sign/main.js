const title = prompt("Title of the page?");
const line = "=" * title.length;
console.log(line);
console.log(title.toUpperCase());
console.log(line);
