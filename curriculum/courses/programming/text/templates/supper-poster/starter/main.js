const place = prompt("Where?");
const families = Number(prompt("How many families?"));
