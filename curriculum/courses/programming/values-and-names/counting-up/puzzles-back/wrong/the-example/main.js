console.log("Castle is back. Puzzles: 13");
console.log("Forest is back. Puzzles: 14");
