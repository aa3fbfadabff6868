const total = Number(prompt("How many minutes in all?"));
