let left = Number(prompt("How many tickets?"));
let line = prompt("What happens?");
