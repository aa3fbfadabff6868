import type { AnyNode, Program } from "acorn";
import MagicString from "magic-string";
import { positionOf } from "../place.ts";
import type { FunctionPlan, ScopePlan, Spot, SpotKind } from "./trace.ts";
import { markOf } from "./written.ts";

/** A scope while a file is read: what its plan says, and where the names of its surroundings are. */
export interface Surroundings {
  /** Index of its plan. */
  readonly plan: number;
  readonly names: readonly string[];
  readonly parent: Surroundings | null;
  /** The private fields of the class around it. */
  readonly fields: readonly string[];
}

/** A plan that grows while files are read. */
export interface GrowingPlan {
  readonly spots: Spot[];
  readonly scopes: ScopePlan[];
  readonly functions: FunctionPlan[];
  /** For an object that is written with functions in it: which function stands under which key. */
  readonly objects: (readonly (readonly [key: string, fn: number])[])[];
}

const longest = 60;

/** One file in the making. Text is only put in, never taken out, so every line stays where it is. */
export class Draft {
  readonly file: string;
  readonly source: string;
  readonly tree: Program;
  readonly plan: GrowingPlan;
  /** The name by which the program calls the recorder. */
  readonly key: string;
  readonly #text: MagicString;

  constructor(file: string, source: string, tree: Program, plan: GrowingPlan, key: string) {
    this.file = file;
    this.source = source;
    this.tree = tree;
    this.plan = plan;
    this.key = key;
    this.#text = new MagicString(source);
  }

  /** In the order of the calls, where several are put at one offset. */
  put(offset: number, text: string): void {
    const mark = markOf(this.key);
    this.#text.appendLeft(offset, `${mark}${text}${mark}`);
  }

  get text(): string {
    return this.#text.toString();
  }

  /** `loop`: the spot of the loop around it, or the loop itself that it stands for. */
  spot(kind: SpotKind, node: Pick<AnyNode, "start" | "end">, loop?: number | AnyNode): number {
    const text = this.source.slice(node.start, node.end).replace(/\s+/g, " ").trim();
    const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
    const { line } = positionOf(this.source, node.start);
    const spot = { kind, file: this.file, line, text: shown, start: node.start };
    const number = this.plan.spots.push(spot) - 1;
    if (typeof loop === "number") this.plan.spots[number] = { ...spot, loop };
    else if (loop !== undefined)
      this.plan.spots[number] = { ...spot, loop: number, range: [loop.start, loop.end] };
    return number;
  }

  /** The name of the variable in which a scope's number is, in the program. */
  at({ plan }: Pick<Surroundings, "plan">): string {
    return `${this.key}_${plan}`;
  }

  /** A function of the recorder, called. */
  call(name: string, ...args: readonly (string | number)[]): string {
    return `${this.key}.${name}(${args.join(",")})`;
  }
}
