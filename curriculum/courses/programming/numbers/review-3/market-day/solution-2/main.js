const kilos = Number(prompt("How many kilos were sold?"));
const people = Number(prompt("How many people share?"));
let money = kilos * 3;
money = money - 10;
console.log("To share: " + money);
const each = Math.floor(money / people);
console.log("Each: " + each);
money -= each * people;
console.log("Seed fund: " + money);
