const customer = prompt("Who is it for?");
const cake = prompt("Which cake?");
console.log("Cake: " + cake);
console.log("For: " + customer);
