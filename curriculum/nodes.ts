import type { AnyNode } from "acorn";

export interface Found {
  readonly node: AnyNode;
  readonly parent: AnyNode | null;
}

/** A tree's nodes, each before what is in it. */
export function* nodesIn(node: AnyNode, parent: AnyNode | null = null): Generator<Found> {
  yield { node, parent };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && typeof child.type === "string")
        yield* nodesIn(child, node);
    }
  }
}
