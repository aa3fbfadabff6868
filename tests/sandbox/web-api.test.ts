import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atob as ownAtob, btoa as ownBtoa } from "../../sandbox/library/base64.ts";
import { cloner } from "../../sandbox/library/structured-clone.ts";
import * as own from "../../sandbox/library/text-coding.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** What a function gives, or the name of the error that it throws. */
function outcome(run: () => unknown): unknown {
  try {
    return { gave: run() };
  } catch (error) {
    return { threw: error instanceof Error ? error.name : error };
  }
}

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const latin = fc.string({
  unit: fc.integer({ min: 0, max: 0x101 }).map((code) => String.fromCharCode(code)),
});
const coded = fc.string({ unit: fc.constantFrom(..."AZaz09+/=  \n-_") });

test("btoa and atob agree with Node's", () => {
  fc.assert(
    fc.property(latin, (text) => {
      expect(outcome(() => ownBtoa(text))).toEqual(outcome(() => btoa(text)));
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.oneof(coded, latin), (text) => {
      expect(outcome(() => ownAtob(text))).toEqual(outcome(() => atob(text)));
    }),
    { numRuns: 5_000 },
  );
});

test("TextEncoder agrees with Node's", () => {
  fc.assert(
    fc.property(anyText, fc.nat(20), (text, room) => {
      expect([...new own.TextEncoder().encode(text)]).toEqual([...new TextEncoder().encode(text)]);
      const [a, b] = [new Uint8Array(room), new Uint8Array(room)];
      expect(new own.TextEncoder().encodeInto(text, a)).toEqual(new TextEncoder().encodeInto(text, b));
      expect(a).toEqual(b);
    }),
    { numRuns: 5_000 },
  );
});

const byte = fc.oneof(
  fc.nat(255),
  fc.constantFrom(0xef, 0xbb, 0xbf, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x90, 0xa0),
);
const bytes = fc.oneof(
  fc.array(byte),
  anyText.map((text) => [...new TextEncoder().encode(text)]),
);

test("TextDecoder agrees with Node's, in one piece and in parts", () => {
  fc.assert(
    fc.property(bytes, fc.boolean(), fc.boolean(), fc.nat(10), (list, fatal, ignoreBOM, cut) => {
      const input = Uint8Array.from(list);
      const all = [own.TextDecoder, TextDecoder].map((Kind) => {
        const whole = outcome(() => new Kind("utf-8", { fatal, ignoreBOM }).decode(input));
        const decoder = new Kind("utf-8", { fatal, ignoreBOM });
        const parts = outcome(
          () =>
            decoder.decode(input.subarray(0, cut), { stream: true }) + decoder.decode(input.subarray(cut)),
        );
        return { whole, parts };
      });
      expect(all[0]).toEqual(all[1]);
    }),
    { numRuns: 5_000 },
  );
});

test("structuredClone agrees with Node's", () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
    withNullPrototype: true,
    values: [
      fc.oneof(fc.integer(), fc.string(), fc.constant(undefined), fc.constant(null), fc.boolean()),
      fc.constantFrom<unknown>(/x/gi, new TypeError("a"), new Error("b", { cause: [1] }), new ArrayBuffer(2)),
      fc.constantFrom<unknown>(
        Symbol("s"),
        () => 1,
        new WeakMap(),
        Promise.resolve(),
        new (class Own {
          a = 1;
        })(),
      ),
    ],
  });
  const clone = cloner(() => undefined);
  let cloned = 0;
  fc.assert(
    fc.property(value, (original) => {
      const node = outcome(() => structuredClone(original));
      expect(outcome(() => clone(original))).toStrictEqual(node);
      if (Object(node) === node && "gave" in (node as object)) cloned++;
    }),
    { numRuns: 5_000 },
  );
  expect(cloned).toBeGreaterThan(1_000);
});

test("a program has them in its own realm, and fetch says why it is not there", async () => {
  const program = `export const facts = () => {
    const list = [1, { a: new Map([["k", new Date(0)]]) }];
    list.push(list);
    const copy = structuredClone(list);
    const bytes = new TextEncoder().encode("é");
    let refused = "";
    try { structuredClone(() => {}); } catch (error) { refused = error.name; }
    return [copy !== list, copy[2] === copy, copy instanceof Array, copy[1].a.get("k") instanceof Date,
      bytes instanceof Uint8Array, [...bytes], new TextDecoder().decode(bytes), atob(btoa("hi")), refused];
  };
  export const order = async () => { const log = []; queueMicrotask(() => log.push("job")); log.push("now"); await null; return log; };
  export const ask = () => fetch("https://example.org");
  export const map = new Map([["a", [1]]]);`;
  const checks = `import { facts, order, ask, map } from "./main.js";
test("it", async () => {
  expect(facts()).toEqual([true, true, true, true, true, [195, 169], "é", "hi", "DataCloneError"]);
  expect(await order()).toEqual(["now", "job"]);
  expect(ask).toThrow("no network");
  expect(structuredClone({ a: [1] })).toEqual({ a: [1] });
  expect(Object.isFrozen(TextEncoder.prototype)).toBe(true);
});`;
  expect(told(await workshop.verdict(checks, program))).toEqual(["passed", "it: passed"]);
});
