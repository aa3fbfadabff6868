let name = prompt("Name?");
