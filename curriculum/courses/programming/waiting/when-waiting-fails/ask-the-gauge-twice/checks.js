import { readTwice } from "./main.js";

// A gauge that fails so many times first. It notes each question in `asked`.
function gauge(failures, value, asked = []) {
  return async () => {
    asked.push("asked");
    const times = asked.length;
    await new Promise((done) => setTimeout(done, 500));
    if (times <= failures) throw new Error(`no answer number ${times}`);
    return value;
  };
}

test("a gauge that answers at once is asked only once", async () => {
  const asked = [];
  expect(await readTwice(gauge(0, 12, asked))).toBe(12);
  expect(asked.length, "A gauge that answers is asked only once.").toBe(1);
});

test("a gauge that fails first is asked once more", async () => {
  let answer;
  try {
    answer = await readTwice(gauge(1, 7));
  } catch (error) {
    answer = error.message;
  }
  expect(answer, "When the first answer fails, catch it and ask once more.").toBe(7);
});

test("after the second failure nobody asks again", async () => {
  const asked = [];
  try {
    await readTwice(gauge(5, 7, asked));
  } catch (error) {
    // That is as it should be.
  }
  expect(asked.length, "The gauge must not be asked more than twice.").toBe(2);
});

test("the second failure goes on to whoever called", async () => {
  await expect(readTwice(gauge(5, 7))).rejects.toThrow("no answer number 2");
});
