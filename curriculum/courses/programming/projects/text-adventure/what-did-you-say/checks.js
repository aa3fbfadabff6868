import { understand } from "./main.js";

test("a verb and a word", () => {
  expect(understand("go north")).toEqual({ verb: "go", rest: "north" });
});

test("a verb alone", () => {
  expect(understand("look")).toEqual({ verb: "look", rest: "" });
});

test("capital letters do not matter", () => {
  expect(understand("GO North")).toEqual({ verb: "go", rest: "north" });
});

test("the rest may have several words", () => {
  expect(understand("take brass key")).toEqual({ verb: "take", rest: "brass key" });
});

test("extra spaces do not matter", () => {
  expect(understand("   take    brass   key ")).toEqual({ verb: "take", rest: "brass key" });
});

test("small words say nothing, wherever they stand", () => {
  expect(understand("take the lamp")).toEqual({ verb: "take", rest: "lamp" });
  expect(understand("go to the north")).toEqual({ verb: "go", rest: "north" });
  expect(understand("Take an apple and a pear")).toEqual({ verb: "take", rest: "apple and pear" });
});

test("a small word inside another word is none", () => {
  expect(understand("take theatre ticket"), "A small word inside another word belongs to it.").toEqual({
    verb: "take",
    rest: "theatre ticket",
  });
  expect(understand("open antique tool box").rest).toBe("antique tool box");
});

test("get means take, and walk means go", () => {
  expect(understand("get the key")).toEqual({ verb: "take", rest: "key" });
  expect(understand("walk south")).toEqual({ verb: "go", rest: "south" });
});

test("what the verb means does not change the rest", () => {
  expect(understand("take walk").rest).toBe("walk");
});

test("nothing at all", () => {
  expect(understand(""), "Nothing was typed, so both are empty texts.").toEqual({ verb: "", rest: "" });
  expect(understand("   ")).toEqual({ verb: "", rest: "" });
  expect(understand("the")).toEqual({ verb: "", rest: "" });
});
