const side = Number(prompt("How long is a side?"));
console.log("To pay: " + (side * side * 3 + 10));
