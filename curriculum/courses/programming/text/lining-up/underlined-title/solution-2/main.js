const title = prompt("Title of the page?");
console.log("".padEnd(title.length, "="));
console.log(title.toUpperCase());
console.log("".padEnd(title.length, "="));
