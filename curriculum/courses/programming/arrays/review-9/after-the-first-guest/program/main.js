const seats = [1, 2, 3];
const some = seats.slice(0, 2);
for (let i = 0; i < seats.length; i++) {
  seats[i] = seats[i] * 2;
}
seats.push(8);
console.log(seats.join("-"));
console.log(some[1]);
console.log(seats.indexOf(8));
