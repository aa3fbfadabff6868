function check(got, wanted) {
  if (got !== wanted) throw new Error(`wanted ${wanted}`);
}

function test(name, steps) {
  try {
    steps();
    console.log(`passed: ${name}`);
  } catch (error) {
    console.log(`failed: ${name}, ${error.message}`);
  }
}

function spoons(guests) {
  return guests + 2;
}

test("one", () => {
  console.log("a");
  check(spoons(10), 12);
  console.log("b");
});

test("two", () => {
  check(spoons(0), 0);
  console.log("c");
  check(spoons(1), 3);
});

test("three", () => {
  check(["fork"], ["fork"]);
});
