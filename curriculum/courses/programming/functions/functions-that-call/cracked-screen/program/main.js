function parts(screens) {
  return screens * 40;
}

function work(hours) {
  console.log("Work");
  return hours * 20 + 5;
}

function bill(screens, hours) {
  const sum = parts(screens) + work(hours);
  console.log("Bill");
  return sum;
}

console.log(parts(2));
console.log(bill(1, 3));
console.log(work(parts(1) / 20));
