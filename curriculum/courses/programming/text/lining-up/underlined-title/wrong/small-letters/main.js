const title = prompt("Title of the page?");
title.toUpperCase();
const line = "=".repeat(title.length);
console.log(line);
console.log(title);
console.log(line);
