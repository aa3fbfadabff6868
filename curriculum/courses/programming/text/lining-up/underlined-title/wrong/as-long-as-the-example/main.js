const title = prompt("Title of the page?");
const line = "==============";
console.log(line);
console.log(title.toUpperCase());
console.log(line);
