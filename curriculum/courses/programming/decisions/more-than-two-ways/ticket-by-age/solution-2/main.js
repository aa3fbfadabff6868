const age = Number(prompt("How old are you?"));
if (age >= 65) {
  console.log("To pay: 4");
} else if (age >= 12) {
  console.log("To pay: 6");
} else if (age >= 4) {
  console.log("To pay: 3");
} else {
  console.log("To pay: 0");
}
