const cake = prompt("Which cake?");
const customer = prompt("Who is it for?");
console.log("Cake: " + cake);
console.log("For: " + customer);
