let seconds = Number(prompt("Seconds?"));
