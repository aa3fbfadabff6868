console.log("For: " + customer);
console.log("Cake: " + cake);
const cake = "Which cake?";
const cake = prompt("Which cake?");
console.log("For: " + "customer");
const customer = prompt("Who is it for?");
