import { describe, expect, test } from "vitest";
import { emptyForm, namesLike, signInMoved } from "../../renderer/sign-in/state.ts";
import { folderOf, targetFor } from "../../renderer/staff/state.ts";

describe("the sign-in form", () => {
  test("takes digits only, at most twelve, from keys and pad alike", () => {
    let form = signInMoved(emptyForm, { kind: "pinTyped", pin: "12a 3" });
    form = signInMoved(form, { kind: "digit", digit: "4" });
    expect(form.pin).toBe("1234");
    expect(signInMoved(form, { kind: "deleted" }).pin).toBe("123");
    expect(signInMoved(form, { kind: "cleared" }).pin).toBe("");
    expect(signInMoved(form, { kind: "pinTyped", pin: "1".repeat(20) }).pin).toHaveLength(12);
  });

  test("forgets a PIN that was refused, and one that was typed under another name", () => {
    const typed = signInMoved({ ...emptyForm, student: "a" }, { kind: "pinTyped", pin: "1234" });
    expect(signInMoved(typed, { kind: "refused", sentence: "No." })).toEqual({
      student: "a",
      pin: "",
      step: { kind: "refused", sentence: "No." },
    });
    expect(signInMoved(typed, { kind: "chosen", student: "a" }).pin).toBe("1234");
    expect(signInMoved(typed, { kind: "chosen", student: "b" }).pin).toBe("");
  });

  test("finds a name whatever its case and accents", () => {
    const people = [{ name: "José Núñez" }, { name: "Joan" }];
    expect(namesLike(people, "jose n")).toEqual([{ name: "José Núñez" }]);
    expect(namesLike(people, "NÚ")).toEqual([{ name: "José Núñez" }]);
    expect(namesLike(people, "  ")).toEqual(people);
    expect(namesLike(people, "x")).toEqual([]);
  });
});

describe("the export's folder", () => {
  test("is the first that is listed, else a typed one; a choice that is still there stays", () => {
    expect(targetFor(["/a", "/b"], null)).toEqual({ kind: "listed", folder: "/a" });
    expect(targetFor([], null)).toEqual({ kind: "typed" });
    expect(targetFor(["/a", "/b"], { kind: "listed", folder: "/b" })).toEqual({
      kind: "listed",
      folder: "/b",
    });
    expect(targetFor(["/a"], { kind: "listed", folder: "/b" })).toEqual({ kind: "listed", folder: "/a" });
    expect(targetFor(["/a"], { kind: "typed" })).toEqual({ kind: "typed" });
  });

  test("is not given while the path is empty", () => {
    expect(folderOf({ kind: "typed" }, "  ")).toBeNull();
    expect(folderOf({ kind: "typed" }, " /mnt ")).toBe("/mnt");
    expect(folderOf({ kind: "listed", folder: "/a" }, "/mnt")).toBe("/a");
  });
});
