const seats = new Map();
seats.set(4, "Ana");
seats.set("4", "Bruno");
seats.set(4, "Chen");
console.log(seats.size);
console.log(seats.get(4));

const waiting = new Set(["Dana", "Eli", "Dana"]);
waiting.delete("Eli");
console.log(waiting.size);
console.log(waiting.has("Eli"));
console.log(seats.get(5));
