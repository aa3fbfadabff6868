let runners = 0;
let winner = "nobody";
