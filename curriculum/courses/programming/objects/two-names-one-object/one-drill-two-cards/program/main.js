function move(tool, shelf) {
  tool.shelf = shelf;
}

const drill = { name: "Drill", shelf: 4 };
const loan = drill;
const copy = { ...drill };

move(loan, 9);
console.log(drill.shelf);
console.log(copy.shelf);

move(copy, 1);
console.log(copy.shelf);

console.log(loan === drill);
console.log(copy === drill);

let days = 7;
let longer = days;
longer = 14;
console.log(days);
