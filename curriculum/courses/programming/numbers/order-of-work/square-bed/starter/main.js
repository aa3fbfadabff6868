const side = Number(prompt("How long is a side?"));
