import { expect, test } from "vitest";
import { chooseShell, type Machine } from "../../tools/choose-shell.ts";

const bare: Machine = {
  forced: undefined,
  hasDisplay: true,
  hasElectron: false,
  fetchElectron: async () => "it cannot be reached",
  browser: null,
};
const browser = "/usr/bin/chromium";

test.each<[string, Partial<Machine>, string, RegExp]>([
  ["Electron where it is", { hasElectron: true, browser }, "electron", /is here/],
  [
    "Electron where it can be fetched",
    { fetchElectron: async () => null, browser },
    "electron",
    /was fetched/,
  ],
  ["else a browser", { browser }, "chromium", /cannot be reached.*\/usr\/bin\/chromium/],
  ["else an address, with what to install", {}, "serve", /apt-get install chromium/],
  ["without a display an address", { hasDisplay: false, hasElectron: true, browser }, "serve", /no display/],
  ["a forced address", { forced: "serve", hasElectron: true }, "serve", /FOOTHOLD_SHELL/],
  ["a forced browser", { forced: "chromium", hasElectron: true, browser }, "chromium", /FOOTHOLD_SHELL/],
  ["a forced Electron", { forced: "electron", hasElectron: true }, "electron", /FOOTHOLD_SHELL/],
  ["no force by an empty word", { forced: "", hasElectron: true }, "electron", /is here/],
])("takes %s", async (_, machine, shell, why) => {
  expect(await chooseShell({ ...bare, ...machine })).toEqual({
    kind: "chosen",
    shell,
    why: expect.stringMatching(why),
  });
});

test.each<[string, Partial<Machine>, RegExp]>([
  ["a word that is no shell", { forced: "firefox" }, /"firefox"/],
  ["a forced Electron that cannot be had", { forced: "electron", browser }, /could not be fetched/],
  ["a forced browser that is not there", { forced: "chromium" }, /no Chromium/],
  ["a forced window without a display", { forced: "chromium", hasDisplay: false, browser }, /no display/],
])("refuses %s with a sentence, and takes no other in silence", async (_, machine, sentence) => {
  expect(await chooseShell({ ...bare, ...machine })).toEqual({
    kind: "refused",
    sentence: expect.stringMatching(sentence),
  });
});

test("does not fetch what could not be shown", async () => {
  const fetchElectron = async () => {
    throw new Error("nobody asked for this");
  };
  expect(await chooseShell({ ...bare, hasDisplay: false, fetchElectron })).toMatchObject({ shell: "serve" });
});
