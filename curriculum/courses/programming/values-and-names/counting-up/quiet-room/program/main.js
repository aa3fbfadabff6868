let seats = 10;
seats = seats - 4;
seats++;
console.log("Morning: " + seats);
seats + 5;
console.log("Noon: " + seats);
seats += 5;
seats -= 2;
console.log("Evening: " + seats);
