const typed = prompt("The heading?").toLowerCase();
typed[0].toUpperCase();
console.log(typed);
