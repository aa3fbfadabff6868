let children = 1;
let list = prompt("Name?");
console.log(children + ": " + list);

list += ", " + prompt("Name?");
children++;
list += ", " + prompt("Name?");
children++;
console.log(children + ": " + list);
