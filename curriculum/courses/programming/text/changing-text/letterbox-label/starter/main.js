const typed = prompt("Which name goes on the letterbox?");
