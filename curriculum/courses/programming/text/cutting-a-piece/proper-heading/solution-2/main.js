const typed = prompt("The heading?").toLowerCase();
console.log(`${typed.slice(0, 1).toUpperCase()}${typed.slice(1)}`);
