function makeRoll(step) {
  let number = 0;
  return () => {
    number = number + step;
    return number;
  };
}

const front = makeRoll(5);
const back = makeRoll(10);
const gate = front;
console.log(front());
console.log(front());
console.log(back());
console.log(gate());
console.log(front());
console.log(makeRoll(5)());
