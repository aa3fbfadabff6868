const customer = prompt("Who is it for?");
console.log("Cake: " + cake);
console.log("For: " + customer);
const cake = prompt("Which cake?");
