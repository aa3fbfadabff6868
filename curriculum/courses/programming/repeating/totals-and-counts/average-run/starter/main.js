let runs = 0;
let total = 0;

let answer = prompt("Kilometres?");
