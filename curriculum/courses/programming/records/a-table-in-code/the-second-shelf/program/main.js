const shelf = [
  { name: "salt", jars: 3 },
  { name: "honey", jars: 6 },
];
console.log(shelf[1].name);
console.log(shelf[0].jars + shelf[1].jars);
console.log(shelf.length);
console.log(shelf[0].bag);
