import { describe, expect, test } from "vitest";
import type { Place } from "../../main/contract.ts";
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

describe("where staff carry to", () => {
  const place = (path: string, kind: Place["kind"], state: Place["state"] = "ready"): Place => ({
    path,
    kind,
    state,
    label: null,
    freeBytes: null,
    sizeBytes: null,
    device: null,
  });
  const [share, stick] = [place("/share", "folder"), place("/stick", "drive")];

  test("is the stick that was put in; without one the delivery, then a folder, then a typed path", () => {
    expect(targetFor([share, stick], true, null)).toEqual({ kind: "listed", path: "/stick" });
    expect(targetFor([share], true, null)).toEqual({ kind: "delivery" });
    expect(targetFor([share], false, null)).toEqual({ kind: "listed", path: "/share" });
    const shut = [
      place("/dev/sdb1", "drive", "locked"),
      place("/x", "drive", "readOnly"),
      place("/y", "folder", "missing"),
    ];
    expect(targetFor(shut, false, null)).toEqual({ kind: "typed" });
  });

  test("stays what was chosen for as long as that is there", () => {
    const chosen = { kind: "listed", path: "/share" } as const;
    expect(targetFor([stick, share], false, chosen)).toBe(chosen);
    expect(targetFor([stick], false, chosen)).toEqual({ kind: "listed", path: "/stick" });
    expect(targetFor([stick, place("/share", "folder", "missing")], false, chosen)).toEqual({
      kind: "listed",
      path: "/stick",
    });
    // A stick that can only be read is worth choosing: answers may be on it.
    const readable = place("/share", "drive", "readOnly");
    expect(targetFor([stick, readable], false, chosen)).toBe(chosen);
    expect(targetFor([stick], true, { kind: "delivery" })).toEqual({ kind: "delivery" });
    expect(targetFor([stick], false, { kind: "delivery" })).toEqual({ kind: "listed", path: "/stick" });
    expect(targetFor([stick], false, { kind: "typed" })).toEqual({ kind: "typed" });
  });

  test("is not given while the path is empty", () => {
    expect(folderOf({ kind: "typed" }, "  ")).toBeNull();
    expect(folderOf({ kind: "typed" }, " /mnt ")).toBe("/mnt");
    expect(folderOf({ kind: "listed", path: "/a" }, "/mnt")).toBe("/a");
  });
});
