const adults = Number(prompt("How many adults?"));
const children = Number(prompt("How many children?"));

// Go on here.
