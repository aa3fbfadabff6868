const inside = Number(prompt("How many litres are inside?"));
