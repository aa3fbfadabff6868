const kilos = Number(prompt("How many kilos were sold?"));
const people = Number(prompt("How many people share?"));
const money = kilos * 3 - 10;
const each = Math.floor(money / people);
const rest = money % people;
console.log("To share: " + money);
console.log("Each: " + each);
console.log("Seed fund: " + rest);
