import type { AnyNode } from "acorn";
import { constantChanged, unmadeAt } from "./explain-assignment.ts";
import { allIn, nameOf, treeOf } from "./explain-source.ts";
import type { ErrorFacts } from "./library/facts.ts";
import { type AsWritten, type Files, type Frame, framesIn, offsetOf, positionOf } from "./place.ts";
import type { Place } from "./verdict.ts";

/** Where an error belongs in the student's own text. */
export interface Spot {
  /** The word that a reader should look at. */
  readonly place: Place | null;
  /** Where the engine put it: a bracket, a dot or the whole statement. 0-based. */
  readonly offset: number;
  readonly source: string;
  readonly files: Files;
}

/** The spot of an error: the innermost frame in which the student can mend it, and there the word that failed. */
export function spotOf(error: ErrorFacts, files: Files, asWritten?: AsWritten): Spot {
  const frames = framesIn(error.stack, files, asWritten);
  const inside = frames.findIndex((frame) => !isMaking(frame, error, files));
  const place = (frames[inside === -1 ? 0 : inside] ?? frames[0])?.place;
  const source = place === undefined ? undefined : files[place.file];
  if (place === undefined || source === undefined) return { place: null, offset: 0, source: "", files };
  if (place.column === null) return { place, offset: offsetOf(source, place.line, 1), source, files };
  const offset = offsetOf(source, place.line, place.column);
  const told =
    /^(?:cannot convert to object|cannot read property '?Symbol\.iterator|Cannot destructure|value is not iterable|.+ is not iterable)/;
  const other = told.test(error.message)
    ? takenApart(source, offset)
    : assignedAt(error.message, source, offset);
  if (other !== null) {
    return { place: { ...place, ...positionOf(source, other.start) }, offset: other.start, source, files };
  }
  return { place: { ...place, ...positionOf(source, wordAt(source, offset)) }, offset, source, files };
}

/** The name whose assignment failed, where the engine says that one did; null if it did not. */
function assignedAt(message: string, source: string, offset: number): AnyNode | null {
  const constant = /^'(.+)' is read-only$/.exec(message)?.[1];
  if (constant !== undefined) return constantChanged(source, offset, constant);
  const unknown = /^'?(.+?)'? is not defined$/.exec(message)?.[1];
  return unknown === undefined ? null : (unmadeAt(source, offset, unknown)?.node ?? null);
}

/** True for a frame of a class that made the error, or that could not be called: the mistake is with its caller. */
function isMaking({ name, place }: Frame, error: ErrorFacts, files: Files): boolean {
  const source = files[place.file] ?? "";
  const tree = treeOf(source);
  if (tree === null || name === "") return false;
  const uncalled = /^(?:class constructors must|Class constructor)/.test(error.message);
  const offset = offsetOf(source, place.line, place.column ?? 1);
  for (const node of allIn(tree)) {
    if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") continue;
    if (nameOf(node.id) !== name || offset < node.start || offset > node.end) continue;
    const isError = node.superClass !== null && node.superClass !== undefined && error.name === name;
    if (isError || uncalled) return true;
  }
  return false;
}

/** What is taken apart at or behind an offset, where the engine says only in which function it was. */
function takenApart(source: string, offset: number): AnyNode | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: AnyNode | null = null;
  const at = source.slice(offset);
  // With a place of its own, it is no pattern that was taken apart.
  if (!/^(?:export\b|async\b|function\b|class\b|return\b|\(|[\w$]+\s*(?:=>|\())/.test(at)) return null;
  const around = functionAt(tree, offset);
  for (const node of allIn(around)) {
    if (node.type !== "ObjectPattern" && node.type !== "ArrayPattern") continue;
    if (node.start >= Math.min(offset, around.start) && best === null) best = node;
  }
  return best;
}

function functionAt(tree: AnyNode, offset: number): AnyNode {
  let best = tree;
  for (const node of allIn(tree)) {
    const holds = node.start <= offset && offset <= node.end;
    const starts = node.type === "ExportNamedDeclaration" && node.start === offset;
    if ((holds && /Function/.test(node.type)) || starts) best = node;
  }
  return best;
}

/** The word that stands for what the engine points at: the method of a call, the property behind a dot. */
function wordAt(source: string, offset: number): number {
  const tree = treeOf(source);
  if (tree === null) return offset;
  let word = offset;
  for (const node of allIn(tree)) {
    if (node.start > offset || node.end < offset) continue;
    if (
      node.type === "ReturnStatement" &&
      node.start === offset &&
      node.argument?.type === "CallExpression"
    ) {
      word = calledWord(node.argument.callee);
    } else if (node.type === "CallExpression" && isBetween(source, node.callee.end, offset)) {
      word = calledWord(node.callee);
    } else if (node.type === "NewExpression" && isBetween(source, node.callee.end, offset)) {
      word = node.start;
    } else if (node.type === "MemberExpression" && !node.computed) {
      if (node.object.end <= offset && offset < node.property.start) word = node.property.start;
    }
  }
  return word;
}

/** True if nothing but space lies between the end of what is called and the bracket of the call at `offset`. */
function isBetween(source: string, end: number, offset: number): boolean {
  return end <= offset && /^\s*(?:\?\.)?\s*$/.test(source.slice(end, offset)) && source[offset] === "(";
}

function calledWord(callee: AnyNode): number {
  return callee.type === "MemberExpression" && !callee.computed ? callee.property.start : callee.start;
}
