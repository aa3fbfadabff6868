const board = "Tea, cake, tea";
console.log(board.indexOf("cake"));
console.log(board.indexOf("tea"));
console.log(board.indexOf("milk"));
console.log(board.startsWith("Tea"));
console.log(board.includes("Cake"));
