import { beforeEach, describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Answer } from "../../main/contract.ts";
import { createDraftKeeper, type DraftKeeper, quietMs } from "../../renderer/lesson/drafts.ts";

/** A world whose clock stands still until it is moved, and whose disk can be full. */
function makeWorld() {
  let nowMs = 0;
  let wall = 1000;
  const waiting = new Set<{ readonly atMs: number; readonly task: () => void }>();
  const disk = new Map<string, SourceFiles>();
  const world = {
    disk,
    saves: 0,
    /** Of one exercise. Two at once could end in the wrong order and leave the older text. */
    atOnce: 0,
    mostAtOnce: 0,
    isFull: false,
    gate: Promise.resolve(),
    keeper: createDraftKeeper({
      nowMs: () => nowMs,
      later(task, delayMs) {
        const entry = { atMs: nowMs + delayMs, task };
        waiting.add(entry);
        return () => waiting.delete(entry);
      },
      async save(exercise, files): Promise<Answer<"draft:save">> {
        world.saves += 1;
        world.atOnce += 1;
        world.mostAtOnce = Math.max(world.mostAtOnce, world.atOnce);
        await world.gate;
        world.atOnce -= 1;
        if (world.isFull) return { ok: false, refusal: { kind: "diskFull", sentence: "The disk is full." } };
        disk.set(exercise, files);
        wall += 1;
        return { ok: true, value: { savedAtMs: wall as WallMs } };
      },
    }),
    /** Lets time pass, and everything that falls due run to its end. */
    async pass(ms: number) {
      const untilMs = nowMs + ms;
      for (;;) {
        const due = [...waiting].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!due) break;
        nowMs = due.atMs;
        waiting.delete(due);
        due.task();
        await settle();
      }
      nowMs = untilMs;
    },
  };
  return world;
}

/** Everything that is ready to go on has gone on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

let world: ReturnType<typeof makeWorld>;
let keeper: DraftKeeper;
beforeEach(() => {
  world = makeWorld();
  keeper = world.keeper;
  keeper.open("total", { "main.js": "starter", "notes.js": "n" }, null);
});

describe("drafts", () => {
  test("are stored within a second of the last key, once", async () => {
    for (const text of ["a", "ab", "abc"]) {
      keeper.type("total", "main.js", text);
      await world.pass(100);
    }
    expect(world.saves).toBe(0);
    expect(keeper.state("total")).toEqual({ kind: "saving" });
    await world.pass(quietMs);
    expect(quietMs).toBeLessThanOrEqual(800);
    expect(world.saves).toBe(1);
    expect(world.disk.get("total")).toEqual({ "main.js": "abc", "notes.js": "n" });
    expect(keeper.state("total")).toEqual({ kind: "saved", atMs: 1001 });
  });

  test("are stored also when the typing never stops", async () => {
    for (let key = 0; key < 60; key++) {
      keeper.type("total", "main.js", `text ${key}`);
      await world.pass(100);
    }
    expect(world.saves).toBeGreaterThanOrEqual(1);
  });

  test("are not stored when nothing changed", async () => {
    keeper.type("total", "main.js", "starter");
    await world.pass(10_000);
    expect(world.saves).toBe(0);
    expect(keeper.state("total")).toEqual({ kind: "asOpened", atMs: null });
  });

  test("that are refused stay here, say why, and are tried until they are stored", async () => {
    world.isFull = true;
    keeper.type("total", "main.js", "mine");
    await world.pass(1000);
    expect(keeper.state("total")).toEqual({ kind: "refused", sentence: "The disk is full." });
    expect(keeper.trouble()).toBe("The disk is full.");
    expect(await keeper.flush()).toBe(false);
    world.isFull = false;
    await world.pass(10_000);
    expect(world.disk.get("total")).toMatchObject({ "main.js": "mine" });
    expect(keeper.trouble()).toBeNull();
  });

  test("typed while a save is under way are stored after it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    world.gate = promise;
    keeper.type("total", "main.js", "first");
    await world.pass(1000);
    keeper.type("total", "main.js", "second");
    const flushed = keeper.flush();
    await settle();
    resolve();
    expect(await flushed).toBe(true);
    expect(world.mostAtOnce).toBe(1);
    expect(world.disk.get("total")).toMatchObject({ "main.js": "second" });
    expect(keeper.state("total")).toMatchObject({ kind: "saved" });
  });

  test("win over an older draft when the exercise is opened again", async () => {
    world.isFull = true;
    keeper.type("total", "main.js", "newer");
    await world.pass(1000);
    expect(keeper.open("total", { "main.js": "older" }, 5)).toMatchObject({ "main.js": "newer" });
    world.isFull = false;
    expect(await keeper.flush()).toBe(true);
    expect(keeper.open("total", { "main.js": "of the terminal" }, 5)).toEqual({
      "main.js": "of the terminal",
    });
  });

  test("of someone who is not signed in hold still, and go when they are back", async () => {
    keeper.type("total", "main.js", "mine");
    keeper.pause();
    await world.pass(60_000);
    expect(await keeper.flush()).toBe(false);
    expect(world.saves).toBe(0);
    keeper.resume();
    await settle();
    expect(world.disk.get("total")).toMatchObject({ "main.js": "mine" });
  });

  test("that an attempt has carried count as stored, unless there is newer text", async () => {
    keeper.type("total", "main.js", "graded");
    const graded = keeper.files("total");
    keeper.stored("total", graded, 77);
    expect(keeper.state("total")).toEqual({ kind: "saved", atMs: 77 });
    await world.pass(10_000);
    expect(world.saves).toBe(0);
    keeper.type("total", "main.js", "newer");
    keeper.stored("total", graded, 78);
    await world.pass(1000);
    expect(world.disk.get("total")).toMatchObject({ "main.js": "newer" });
  });
});
