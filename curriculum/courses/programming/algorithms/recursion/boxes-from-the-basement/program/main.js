function fetch(floor) {
  if (floor === 0) {
    console.log("basement");
    return 0;
  }
  console.log("down", floor);
  const boxes = fetch(floor - 1);
  console.log("up", floor, boxes);
  return boxes + 5;
}

console.log(fetch(2));
