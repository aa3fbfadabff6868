const words = prompt("Which words go on the sign?");
