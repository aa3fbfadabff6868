import type { Thing, Value } from "../../sandbox/steps/trace.ts";
import type { Moment } from "./walk.ts";

/** Characters of a value within a sentence. */
const longest = 44;

/** A value as JavaScript would write it, cut to what a sentence can hold. */
export function shortText(value: Value, moment: Pick<Moment, "things">): string {
  const text = written(value, moment, 0).replaceAll("`", "'").replace(/\s+/g, " ");
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A value that is no object. */
export function plainText(value: Exclude<Value, { is: "ref" }>): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  switch (value.is) {
    case "word":
      return value.text;
    case "long":
      return `${JSON.stringify(value.text).slice(0, -1)}…"`;
    case "undefined":
      return "undefined";
    case "getter":
      return "get";
    case "far":
      return "…";
    case "unset":
      return "";
  }
}

function written(value: Value, moment: Pick<Moment, "things">, depth: number): string {
  if (!isRef(value)) return plainText(value);
  const thing = moment.things.get(value.to);
  if (thing === undefined) return "…";
  return thingText(thing, (inner) => (depth > 1 ? "…" : written(inner, moment, depth + 1)));
}

function thingText(thing: Thing, write: (value: Value) => string): string {
  const more = (count: number) => (count > 0 ? ["…"] : []);
  switch (thing.is) {
    case "list":
      return `${thing.name}[${thing.items.slice(0, 12).map(write).join(", ")}${thing.items.length > 12 ? ", …" : ""}]`;
    case "object": {
      if (/Error$/.test(thing.name)) {
        const message = thing.fields.find(([key]) => key === "message")?.[1];
        return typeof message === "string" ? `${thing.name}: ${message}` : thing.name;
      }
      const fields = [...thing.fields.map(([key, value]) => `${key}: ${write(value)}`), ...more(thing.more)];
      return `${thing.name === "" ? "" : `${thing.name} `}{ ${fields.join(", ")} }`;
    }
    case "pairs":
      return `${thing.name} { ${[...thing.pairs.map(([key, value]) => `${write(key)} → ${write(value)}`), ...more(thing.more)].join(", ")} }`;
    case "function":
      return thing.name === "" ? "() => …" : `${thing.name}()`;
    case "other":
      return thing.text;
  }
}

export function isRef(value: Value): value is Extract<Value, { is: "ref" }> {
  return typeof value === "object" && value !== null && value.is === "ref";
}
