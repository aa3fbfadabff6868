const total = Number(prompt("How many minutes in all?"));
const hours = Math.floor(total / 60);
console.log("Hours: " + hours);
console.log("Minutes: " + (total - 60));
