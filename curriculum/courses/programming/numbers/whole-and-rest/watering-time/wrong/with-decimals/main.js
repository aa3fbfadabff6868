const total = Number(prompt("How many minutes in all?"));
console.log("Hours: " + total / 60);
console.log("Minutes: " + total % 60);
