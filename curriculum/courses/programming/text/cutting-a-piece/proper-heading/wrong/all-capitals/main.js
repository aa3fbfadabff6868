const typed = prompt("The heading?");
console.log(typed.toUpperCase());
