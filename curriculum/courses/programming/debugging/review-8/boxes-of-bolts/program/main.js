function boxes(bolts, size) {
  if (size === 0) {
    throw new Error("a box of nothing");
  }
  return Math.ceil(bolts / size);
}

let total = 0;
for (let size = 10; size >= 0; size -= 5) {
  try {
    total = total + boxes(20, size);
    console.log(size, total);
  } catch (error) {
    console.log(size, error.message);
  }
}
console.log("total", total);
