const typed = prompt("The heading?");
