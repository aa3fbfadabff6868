const swims = Number(prompt("How many swims?"));

console.log("Silver card");
