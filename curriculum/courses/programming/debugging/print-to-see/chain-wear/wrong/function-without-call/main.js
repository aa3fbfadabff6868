function wornAfter(weeks) {
  let wear = 0;
  for (let week = 1; week <= weeks; week++) {
    wear = wear + 3;
    console.log(`week ${week}, wear ${wear}`);
  }
  return wear;
}

const weeks = Number(prompt("How many weeks?"));
const expected = weeks * 3;
console.log(`expected ${expected}, got ${wornAfter}`);
