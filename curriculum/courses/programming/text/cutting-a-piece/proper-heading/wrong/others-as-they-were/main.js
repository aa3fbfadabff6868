const typed = prompt("The heading?");
console.log(typed[0].toUpperCase() + typed.slice(1));
