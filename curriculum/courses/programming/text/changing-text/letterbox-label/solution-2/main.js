const typed = prompt("Which name goes on the letterbox?");
let label = typed.trim();
label = label.replaceAll(" ", ".");
label = label.toUpperCase();
console.log("*" + label + "*");
