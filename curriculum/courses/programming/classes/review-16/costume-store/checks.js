import { CostumeStore } from "./main.js";

test("Ana has the red coat", () => {
  const store = new CostumeStore();
  store.lend("red coat", "Ana");
  expect(store.who("red coat")).toBe("Ana");
});

test("a costume that is in the store is with nobody", () => {
  expect(new CostumeStore().who("crown"), 'A costume that nobody has: the answer is "nobody".').toBe("nobody");
});

test("what is lent cannot be lent again", () => {
  const store = new CostumeStore();
  store.lend("red coat", "Ana");
  expect(() => store.lend("red coat", "Chen")).toThrow("Already lent");
  expect(store.who("red coat")).toBe("Ana");
});

test("what was given back may be lent again", () => {
  const store = new CostumeStore();
  store.lend("red coat", "Ana");
  store.giveBack("red coat");
  expect(store.who("red coat")).toBe("nobody");
  store.lend("red coat", "Chen");
  expect(store.who("red coat")).toBe("Chen");
});

test("it counts what is out", () => {
  const store = new CostumeStore();
  expect(store.count, "count tells how many costumes are out.").toBe(0);
  store.lend("red coat", "Ana");
  store.lend("crown", "Chen");
  store.giveBack("red coat");
  expect(store.count, "count tells how many costumes are out.").toBe(1);
});
