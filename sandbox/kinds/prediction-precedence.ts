import type { AnyNode } from "acorn";
import { allIn, nameOf, treeOf } from "../explain-source.ts";
import { numbersIn } from "./lines.ts";

/** True if a number in the line is what a calculation of the program would give if it were done from left to right. */
export function isLeftToRight(sources: readonly string[], wanted: string, found: string): boolean {
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  const at = a.values.findIndex((value, index) => value !== b.values[index]);
  if (a.around !== b.around || at === -1) return false;
  return sources.some((source) => {
    const tree = treeOf(source);
    const nodes = tree === null ? [] : [...allIn(tree)];
    const known = constantsIn(nodes);
    return nodes.some((node) => {
      if (node.type !== "BinaryExpression") return false;
      const steps = stepsOf(node, source, known);
      return inTurn(steps, true) === a.values[at] && inTurn(steps, false) === b.values[at];
    });
  });
}

/** Names that are a number from their declaration on. */
function constantsIn(nodes: readonly AnyNode[]): ReadonlyMap<string, number> {
  return new Map(
    nodes.flatMap((node) => {
      if (node.type !== "VariableDeclaration" || node.kind !== "const") return [];
      return node.declarations.flatMap(({ id, init }): [string, number][] => {
        const name = nameOf(id);
        const value = init?.type === "Literal" ? init.value : null;
        return name !== null && typeof value === "number" ? [[name, value]] : [];
      });
    }),
  );
}

/** A calculation as it is written: numbers, and the operators between them; what stands in brackets is one number. */
type Steps = readonly (number | string | Steps)[];

function stepsOf(node: AnyNode, source: string, known: ReadonlyMap<string, number>): Steps {
  if (node.type === "Literal") return [typeof node.value === "number" ? node.value : Number.NaN];
  if (node.type === "Identifier") return [known.get(node.name) ?? Number.NaN];
  if (node.type !== "BinaryExpression") return [Number.NaN];
  const side = (one: AnyNode): Steps => {
    const steps = stepsOf(one, source, known);
    const isInBrackets = /\(\s*$/.test(source.slice(0, one.start)) && /^\s*\)/.test(source.slice(one.end));
    return isInBrackets ? [steps] : steps;
  };
  return [...side(node.left), node.operator, ...side(node.right)];
}

/** The result of steps, with `*`, `/` and `%` first as JavaScript does them, or one step after the other; NaN if unknown. */
function inTurn(steps: Steps, isByRank: boolean): number {
  const parts: (number | string)[] = steps.map((step) =>
    typeof step === "object" ? inTurn(step, isByRank) : step,
  );
  for (const operators of isByRank ? ["*/%", "+-"] : ["*/%+-"]) {
    let at = 1;
    while (at < parts.length) {
      const [left, operator, right] = parts.slice(at - 1, at + 2);
      if (typeof operator === "string" && operators.includes(operator)) {
        parts.splice(at - 1, 3, done(Number(left), operator, Number(right)));
      } else at += 2;
    }
  }
  return parts.length === 1 ? Number(parts[0]) : Number.NaN;
}

function done(left: number, operator: string, right: number): number {
  switch (operator) {
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "+":
      return left + right;
    default:
      return left - right;
  }
}
