import fc from "fast-check";

/** A value as source text that is cut into places, so that one of them can be changed. */
export interface Text {
  readonly before: string;
  readonly kids: readonly Text[];
  readonly between: string;
  readonly after: string;
}

export const leaf = (text: string): Text => ({ before: text, kids: [], between: "", after: "" });
const node = (before: string, kids: readonly Text[], after: string, between = ", "): Text => ({
  before,
  kids,
  between,
  after,
});

export function written({ before, kids, between, after }: Text): string {
  return before + kids.map(written).join(between) + after;
}

/** What the program exports and the checks import: classes, symbols and functions that both must mean. */
export const shared = `export class Point { constructor(x = 0) { this.x = x; } get double() { return this.x * 2; } }
export class Point3 extends Point { z = 1; #hidden = 2; hidden() { return this.#hidden; } }
export class TooFar extends RangeError {}
export class Stack extends Array { top() { return this.at(-1); } }
export class Index extends Map {}
export class Bag { #items; constructor(...items) { this.#items = items; } *[Symbol.iterator]() { yield* this.#items; } }
export const s1 = Symbol("s1");
export const f1 = () => 1;
export function f2() { return 2; }
export const one = { shared: true };
export function ring(n) { const c = { n }; c.self = c; return c; }
export function pairRing(n) { const a = { n }, b = { a }; a.b = b; return a; }
export function ringList(n) { const l = [n]; l.push(l); return l; }
export function hidden(object, key, value) { Object.defineProperty(object, key, { value, configurable: true }); return object; }
export function args() { return arguments; }
export function* count(n) { for (let i = 0; i < n; i++) yield i; }
export function extra(list, props) { return Object.assign(list, props); }
export function under(props, proto) { return Object.assign(Object.create(proto), props); }
`;
export const sharedNames =
  "Point, Point3, TooFar, Stack, Index, Bag, s1, f1, f2, one, ring, pairRing, ringList, hidden, args, count, extra, under";

const key = fc.constantFrom("a", "b", "c", "x", '"a-b"', "0", "1", "[s1]", "length");

const primitive = fc
  .constantFrom(
    ...["0", "-0", "1", "-1", "2", "0.1 + 0.2", "0.3", "1e21", "NaN", "Infinity", "-Infinity", "10n", "1n"],
    ...['""', '"a"', '"ab"', '"1"', "'it\\'s'", '"ä"', '"a\\u0308"', '"😀"', '"\\n"', '"\\ud83d"'],
    ...["true", "false", "null", "undefined", "undefined", "s1", "Symbol.for('s2')", "Symbol('s1')"],
  )
  .map(leaf);

const special = fc
  .constantFrom(
    ...[
      "new Date(0)",
      "new Date(1)",
      "new Date(NaN)",
      "new Date(2020, 1, 30)",
      "/x/",
      "/x/g",
      "/x/gi",
      "/y/",
    ],
    ...["new Error('a')", "new Error('b')", "new TypeError('a')", "new TooFar('a')", "new Error()"],
    ...["new Error('a', { cause: 1 })", "new Error('a', { cause: new Error('c') })"],
    ...["Object.assign(new Error('a'), { code: 1 })", "Object.assign(new Error('a'), { name: 'Mine' })"],
    ...["new AggregateError([new Error('a')], 'm')", "new AggregateError([new Error('b')], 'm')"],
    ...["f1", "f2", "() => 1", "Point", "Math.max", "one", "{ shared: true }"],
    ...[
      "new Uint8Array([1, 2])",
      "new Uint8Array([1, 3])",
      "new Int8Array([1, 2])",
      "new Float64Array([NaN, -0])",
    ],
    ...[
      "new Float64Array([NaN, 0])",
      "new Uint8Array(2).buffer",
      "new Uint8Array(3).buffer",
      "new BigInt64Array([1n])",
    ],
    ...["new DataView(new ArrayBuffer(2))", "new DataView(new Uint8Array([1, 2]).buffer)"],
    ...[
      "new Number(1)",
      "new Number(-0)",
      "new Number(0)",
      "new String('a')",
      "new String('ab')",
      "new Boolean(false)",
    ],
    ...[
      "Object(1n)",
      "Object(s1)",
      "ring(1)",
      "ring(2)",
      "pairRing(1)",
      "ringList(1)",
      "{ n: 1, self: ring(1) }",
    ],
    ...[
      "new Point(1)",
      "new Point(2)",
      "new Point3(1)",
      "{ x: 1 }",
      "{ x: 1, z: 1 }",
      "Object.create(new Point(1))",
    ],
    ...[
      "hidden({ a: 1 }, 'b', 2)",
      "hidden({}, 'a', 1)",
      "hidden([1], 'b', 2)",
      "args(1, 2)",
      "[1, 2]",
      "count(2)",
    ],
    ...[
      "new Set(count(2))",
      "[0, 1]",
      "[0, 1].values()",
      "new Map([[0, 1]]).entries()",
      "new Stack()",
      "Stack.of(1, 2)",
    ],
    ...[
      "new Index([['a', 1]])",
      "new Map([['a', 1]])",
      "Promise.resolve(1)",
      "new WeakMap()",
      "new WeakSet([one])",
    ],
    ...["{ get a() { return 1; } }", "{ set a(v) {} }", "{ get a() { return { b: 1 }; }, b: 2 }"],
    ...[
      "new Proxy({ a: 1 }, {})",
      "new Proxy([1, 2], {})",
      "new Proxy({}, { get: () => 1 })",
      "globalThis.Math",
    ],
    ...[
      "Object.freeze({ a: 1 })",
      "Object.freeze([1, 2])",
      "[,]",
      "[, 1]",
      "[1, ,]",
      "new Array(2)",
      "[undefined]",
    ],
    ...[
      "extra([1, 2], { a: 1 })",
      "extra([1, 2], { '-1': 1 })",
      "extra(() => 1, { a: 1 })",
      "{ __proto__: { a: 1 } }",
    ],
    ...[
      "{ ['__proto__']: 1 }",
      "{ length: 2, 0: 1, 1: 2 }",
      "{ size: 0 }",
      "{ [Symbol.toStringTag]: 'Tag' }",
    ],
    ...[
      "{ then: 1 }",
      "{ constructor: 1 }",
      "{ toString: 1 }",
      "{ valueOf: f1 }",
      "{ asymmetricMatch: () => true }",
    ],
    ...[
      "{ a: undefined }",
      "{ a: undefined, b: undefined }",
      "{}",
      "[]",
      "new Map()",
      "new Set()",
      "Object.create(null)",
    ],
    ...["{ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true }"],
    ...[
      "{ [Symbol.iterator]: f1 }",
      "{ *[Symbol.iterator]() { yield 1; } }",
      "{ *[Symbol.iterator]() { yield 2; } }",
    ],
  )
  .map((text) => leaf(text.startsWith("{") ? `(${text})` : text));

/** Stand-ins of `expect`, which mean something only in an expected value. */
const standIn = (inner: fc.Arbitrary<Text>): fc.Arbitrary<Text> => {
  const kind = fc.constantFrom(
    "Number",
    "String",
    "Boolean",
    "Object",
    "Array",
    "Function",
    "Date",
    "Map",
    "Error",
  );
  const list = fc.array(inner, { maxLength: 2 }).map((kids) => node("[", kids, "]"));
  const object = fc
    .array(fc.tuple(key, inner), { maxLength: 2 })
    .map((props) => node("{ ", properties(props), " }"));
  const not = fc.constantFrom("expect.", "expect.not.");
  return fc.oneof(
    fc
      .oneof(kind, fc.constantFrom("Point", "Symbol", "BigInt", "RangeError", "Set"))
      .map((k) => leaf(`expect.any(${k})`)),
    fc.constant(leaf("expect.anything()")),
    fc.tuple(not, list).map(([n, l]) => node(`${n}arrayContaining(`, [l], ")")),
    fc.tuple(not, object).map(([n, o]) => node(`${n}objectContaining(`, [o], ")")),
    fc.tuple(not, fc.constantFrom('"a"', '"b"', '""')).map(([n, t]) => leaf(`${n}stringContaining(${t})`)),
    fc
      .tuple(not, fc.constantFrom("/a/", "/^b/", '"a"', "/A/gi"))
      .map(([n, t]) => leaf(`${n}stringMatching(${t})`)),
    fc
      .tuple(not, fc.constantFrom("0.3", "1", "1, 0", "0.301, 2", "Infinity"))
      .map(([n, t]) => leaf(`${n}closeTo(${t})`)),
    fc.tuple(not, inner).map(([n, o]) => node(`${n}arrayOf(`, [o], ")")),
  );
};

function properties(props: readonly (readonly [string, Text])[]): Text[] {
  return props.map(([name, value]) => node(`${name}: `, [value], ""));
}

function valuesWith(standIns: boolean): fc.Arbitrary<Text> {
  return fc.letrec<{ value: Text }>((tie) => {
    const inner = tie("value");
    const items = fc.array(fc.oneof({ weight: 9, arbitrary: inner }, fc.constant(leaf(""))), {
      maxLength: 4,
    });
    const props = fc
      .uniqueArray(fc.tuple(key, inner), { maxLength: 4, selector: ([name]) => name })
      .map(properties);
    const entries = fc.array(fc.tuple(inner, inner), { maxLength: 3 });
    return {
      value: fc.oneof(
        { maxDepth: 3, depthIdentifier: "value" },
        { weight: 4, arbitrary: primitive },
        { weight: 3, arbitrary: special },
        ...(standIns ? [{ weight: 2, arbitrary: standIn(inner) }] : []),
        // A hole at the end is no hole but a comma: so each list ends with one.
        {
          weight: 3,
          arbitrary: items.map((kids) => node("[", kids, kids.at(-1)?.before === "" ? ",]" : "]")),
        },
        { weight: 4, arbitrary: props.map((kids) => node("({ ", kids, " })")) },
        { weight: 1, arbitrary: props.map((kids) => node("under({ ", kids, " }, null)")) },
        { weight: 1, arbitrary: props.map((kids) => node("under({ ", kids, " }, Point.prototype)")) },
        {
          weight: 1,
          arbitrary: entries.map((list) =>
            node(
              "new Map([",
              list.map(([k, v]) => node("[", [k, v], "]")),
              "])",
            ),
          ),
        },
        {
          weight: 1,
          arbitrary: fc.array(inner, { maxLength: 3 }).map((kids) => node("new Set([", kids, "])")),
        },
        { weight: 1, arbitrary: inner.map((kid) => node("({ get a() { return ", [kid], "; } })")) },
      ),
    };
  }).value;
}

const plain = valuesWith(false);
const withStandIns = valuesWith(true);

/** A value and what it is compared with: the same text, or one that differs in one place, or something else. */
export const pair: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    plain,
    withStandIns,
    fc.nat(30),
    fc.constantFrom("same", "near", "near", "near", "drop", "other", "order"),
  )
  .map(([a, b, place, how]) => {
    if (how === "same") return [written(a), written(a)] as const;
    if (how === "other") return [written(a), written(b)] as const;
    return [written(a), written(changed(a, { left: place }, how === "near" ? b : how))] as const;
  });

/** The text with its nth place replaced, left out, or with its parts turned round. */
function changed(text: Text, count: { left: number }, by: Text | "drop" | "order"): Text {
  if (text.kids.length === 0) return text;
  if (by === "order" && count.left-- === 0) return { ...text, kids: text.kids.toReversed() };
  const kids = text.kids.flatMap((kid) => {
    const isProperty = /^[^{([]*: $|^\[.*\]: $/.test(kid.before);
    if (isProperty && by === "drop" && count.left-- === 0) return [];
    if (!isProperty && by !== "order" && by !== "drop" && count.left-- === 0) return [by];
    return [changed(kid, count, by)];
  });
  return { ...text, kids };
}
