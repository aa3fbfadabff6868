const what = prompt("What is printed?");
const copies = prompt("How many copies?");
const price = prompt("Price of one copy?");
