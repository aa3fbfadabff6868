const age = Number(prompt("How old are you?"));
let price = 4;
if (age < 65) {
  price = 6;
} else if (age < 12) {
  price = 3;
} else if (age < 4) {
  price = 0;
}
console.log("To pay: " + price);
