function visit(hours = 1, km = 5) {
  return hours * 20 + km * 2;
}

function plain(hours) {
  return hours * 20;
}

console.log(visit());
console.log(visit(2));
console.log(visit(2, 0));
console.log(visit(0, 3, 9));
console.log(plain(3));
console.log(plain());
