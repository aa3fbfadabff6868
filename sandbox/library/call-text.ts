import { inspect, oneLine } from "./inspect.ts";
import type { Membrane } from "./membrane.ts";

const factoryName = /^(?:make|create|build|new|get)([A-Z]\w*)$/;

/** The words in which a call is told to the student, such as `total([2, 3, 5])` or `cart.add("tea")`. */
export function callText(
  membrane: Membrane,
  raw: object,
  self: unknown,
  args: readonly unknown[],
  constructing: boolean,
): string {
  const list = args.map((arg) => inspect(arg, membrane.lens, oneLine)).join(", ");
  const name = membrane.labels.get(raw) ?? (nameOf(membrane, raw) || "the function");
  if (constructing) return `new ${name}(${list})`;
  const receiver = membrane.labels.has(raw) ? undefined : receiverText(membrane, self);
  return `${receiver === undefined ? "" : `${receiver}.`}${name}(${list})`;
}

/** What a call's result is called from now on, if it is something that can be called or has methods. */
export function labelResult(membrane: Membrane, callee: object, text: string, constructing: boolean): string {
  const name = membrane.labels.get(callee) ?? nameOf(membrane, callee);
  if (constructing) return lowerFirst(name) || "object";
  const made = factoryName.exec(name)?.[1];
  return made === undefined ? text : lowerFirst(made);
}

function receiverText(membrane: Membrane, self: unknown): string | undefined {
  const raw = membrane.rawOf(self);
  if (raw === undefined) return undefined;
  const known = membrane.labels.get(raw);
  if (known !== undefined) return known.includes("(") ? "result" : known;
  if (typeof raw === "function") return nameOf(membrane, raw) || undefined;
  const prototype = membrane.kit.reflect.getPrototypeOf(raw);
  const maker = prototype && membrane.kit.reflect.getOwnPropertyDescriptor(prototype, "constructor")?.value;
  return (typeof maker === "function" && lowerFirst(nameOf(membrane, maker))) || undefined;
}

/** A function's own name. Read as data: a getter of that name is not asked. */
export function nameOf(membrane: Membrane, raw: object): string {
  const name: unknown = membrane.kit.reflect.getOwnPropertyDescriptor(raw, "name")?.value;
  return typeof name === "string" ? name : "";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
