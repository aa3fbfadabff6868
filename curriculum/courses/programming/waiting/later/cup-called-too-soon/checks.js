import { serve } from "./main.js";

// What was said within ten seconds, and after how many milliseconds each.
async function listen(name) {
  const begin = Date.now();
  const texts = [];
  const times = [];
  serve(name, (text) => {
    texts.push(text);
    times.push(Date.now() - begin);
  });
  await new Promise((done) => setTimeout(done, 10_000));
  return { texts, times };
}

test("Ana hears the three texts in their order", async () => {
  const { texts } = await listen("Ana");
  expect(texts, "Hand over a function that says the text of the cup.").toEqual([
    "Thank you, Ana",
    "Next, please",
    "Coffee for Ana",
  ]);
});

test("the next guest is called at once, and the cup after two seconds", async () => {
  const { times } = await listen("Ana");
  expect(times, "Two seconds must go by before the last text. These are the milliseconds of the three texts.").toEqual([0, 0, 2000]);
});

test("works for other guests", async () => {
  const { texts } = await listen("Omar");
  expect(texts).toEqual(["Thank you, Omar", "Next, please", "Coffee for Omar"]);
});
