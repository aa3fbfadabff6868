const day = prompt("Which day?");
const people = Number(prompt("How many people?"));

if (people >= 10 && people <= 30) {
  console.log("You can book");
} else {
  console.log("Sorry, not possible");
}
