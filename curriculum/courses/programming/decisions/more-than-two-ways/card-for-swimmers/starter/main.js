const swims = Number(prompt("How many swims?"));

// Go on here.
