const litres = Number(prompt("How many litres of soil?"));
