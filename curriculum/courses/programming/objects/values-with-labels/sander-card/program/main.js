const sander = { name: "Sander", shelf: 3, deposit: 15 };

console.log(sander.deposit);
console.log(sander.name.length);
console.log(sander.weight);
console.log(sander.shelf + sander.deposit);

const box = { tool: sander, pads: [40, 80, 120] };

console.log(box.tool.name);
console.log(box.pads[1]);
console.log(box.name);
