let children = 1;
let list = prompt("Name?");
console.log(children + ": " + list);

// Two more children: go on here.
