const kilos = Number(prompt("How many kilos were sold?"));
const people = Number(prompt("How many people share?"));
