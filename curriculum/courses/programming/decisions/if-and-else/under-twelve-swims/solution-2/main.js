const age = Number(prompt("How old are you?"));

let price = 3;
if (age >= 12) {
  price = 6;
}
console.log("To pay: " + price);
console.log("Have a good swim");
