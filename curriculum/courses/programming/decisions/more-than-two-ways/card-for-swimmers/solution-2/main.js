const swims = Number(prompt("How many swims?"));

let card = "No card yet";
if (swims >= 5) {
  card = "Bronze card";
}
if (swims >= 20) {
  card = "Silver card";
}
if (swims >= 50) {
  card = "Gold card";
}
console.log(card);
