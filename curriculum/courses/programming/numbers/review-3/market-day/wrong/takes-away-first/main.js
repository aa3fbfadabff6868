const kilos = Number(prompt("How many kilos were sold?"));
const people = Number(prompt("How many people share?"));
const money = kilos * (3 - 10);
console.log("To share: " + money);
console.log("Each: " + Math.floor(money / people));
console.log("Seed fund: " + money % people);
