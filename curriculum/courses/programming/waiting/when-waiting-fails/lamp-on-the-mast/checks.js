import { windText } from "./main.js";

// A mast that notes in `done` what is done with it. The reading takes a second.
class Mast {
  #speed;
  #trouble;
  #done;
  constructor(speed, trouble, done) {
    this.#speed = speed;
    this.#trouble = trouble;
    this.#done = done;
  }
  lampOn() {
    this.#done.push("lamp on");
  }
  lampOff() {
    this.#done.push("lamp off");
  }
  async read() {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    this.#done.push("reading");
    if (this.#trouble !== "") throw new Error(this.#trouble);
    return this.#speed;
  }
}

test("a wind of 12 is told", async () => {
  expect(await windText(new Mast(12, "", []))).toBe("Wind: 12");
});

test("works for another wind", async () => {
  expect(await windText(new Mast(31, "", []))).toBe("Wind: 31");
});

test("when the line is broken, the text says so", async () => {
  expect(await windText(new Mast(0, "line is broken", []))).toBe("No wind today: line is broken");
});

test("after a good reading the lamp goes off", async () => {
  const done = [];
  await windText(new Mast(12, "", done));
  expect(done).toEqual(["lamp on", "reading", "lamp off"]);
});

test("after a failed reading the lamp goes off", async () => {
  const done = [];
  await windText(new Mast(0, "ice on the mast", done));
  expect(done, "The lamp must go off whatever happens.").toEqual(["lamp on", "reading", "lamp off"]);
});
