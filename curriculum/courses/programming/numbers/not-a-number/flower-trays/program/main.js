const flowers = 12;
let trays;
console.log(flowers * 2);
console.log(trays);
console.log(flowers * trays);
console.log(Number("15 pots"));
trays = 3;
console.log(flowers * trays);
console.log(Number("15") + 1);
