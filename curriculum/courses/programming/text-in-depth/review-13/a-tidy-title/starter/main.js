const typed = prompt("Title?");
