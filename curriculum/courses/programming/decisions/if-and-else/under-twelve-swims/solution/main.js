const age = Number(prompt("How old are you?"));

if (age < 12) {
  console.log("To pay: 3");
} else {
  console.log("To pay: 6");
}
console.log("Have a good swim");
