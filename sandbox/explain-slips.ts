import type { AnyNode } from "acorn";
import { conditions } from "./explain-conditions.ts";
import { type Detector, type Evidence, lacksValue, type Tell } from "./explain-evidence.ts";
import {
  alwaysReturns,
  callbackOf,
  changing,
  giveNew,
  givesValue,
  isFunction,
  isValue,
  methodOf,
  nameOfCall,
  runBy,
} from "./explain-function.ts";
import { hidden, hiddenInVain } from "./explain-hidden.ts";
import { allIn, allWithin, longestText, nameOf, propertyName, treeOf } from "./explain-source.ts";
import { ofAnyUsage, usages } from "./explain-usage.ts";
import type { Files } from "./place.ts";
import type { Say } from "./words/say.ts";

/** The slips in a program that explain what came, in words; the first that fits. Empty if none does. */
export function slipWords(files: Files, evidence: Evidence, say: Say): string {
  const all = Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".js") ? knownSlips(source, nameOfCall(evidence.call)) : [],
  );
  return firstTold(all, evidence, say);
}

/**
 * The same for a program that printed something else than was wanted. Such a program may be right but for one letter,
 * so only what is a mistake in any program is told.
 */
export function slipInRun(files: Files, evidence: Omit<Evidence, "call">, say: Say): string {
  const all = Object.values(files).flatMap((source) => slipsIn(source, ofAnyRun, ""));
  return firstTold(all, { ...evidence, call: "" }, say);
}

function firstTold(all: readonly Tell[], evidence: Evidence, say: Say): string {
  for (const tell of all) {
    const told = tell(say, evidence);
    if (told !== null) return told;
  }
  return "";
}

/** How a program goes beyond the end of a list. Empty if its text does not show it. */
export function pastTheEndWords(source: string, say: Say): string {
  const evidence = { call: "", expected: "", actual: "undefined" };
  return slipsIn(source, pastTheEnd, "")[0]?.(say, evidence) ?? "";
}

/** Of the latest program: every failed check asks for the same. The key is the call's name and the text. */
const known = new Map<string, readonly Tell[]>();
const knownAtMost = 16;

function knownSlips(source: string, called: string): readonly Tell[] {
  if (source.length > longestText) return [];
  const key = `${called}(${source}`;
  const found = known.get(key) ?? slipsIn(source, detectors, called);
  if (known.size >= knownAtMost) known.clear();
  known.set(key, found);
  return found;
}

/** In the order of the detectors: the surest first. */
function slipsIn(source: string, wanted: readonly Detector[], called: string): Tell[] {
  const tree = treeOf(source);
  if (tree === null) return [];
  const nodes = runBy(tree, called)
    .flatMap((part) => [...allWithin(part)])
    .map(([node, around]) => [node, [...around, tree]] as const);
  return wanted.flatMap((detect) =>
    nodes.flatMap(([node, around]) => detect(node, around, node.loc?.start.line ?? 1) ?? []),
  );
}

const wantsList = ({ expected }: Evidence): boolean => expected.startsWith("[");

/** Walks that go beyond the last item. */
const pastTheEnd: readonly Detector[] = [
  function oneTooFar(node, _, line) {
    if (node.type !== "ForStatement" || node.test?.type !== "BinaryExpression") return null;
    const { operator, right } = node.test;
    if (operator !== "<=" || propertyName(right) !== "length") return null;
    return (say, evidence) => (lacksValue(evidence) ? say("hint.tooFar", { line }) : null);
  },
  function lengthAsIndex(node, _, line) {
    if (node.type !== "MemberExpression" || !node.computed || propertyName(node.property) !== "length")
      return null;
    return (say, evidence) => (lacksValue(evidence) ? say("hint.lengthIndex", { line }) : null);
  },
];

/** A property where the value of a name was meant. */
function nameAsProperty(node: AnyNode, around: readonly AnyNode[], line: number): ReturnType<Detector> {
  const name = node.type === "MemberExpression" ? propertyName(node) : null;
  if (node.type !== "MemberExpression" || name === null || node.object.type === "ThisExpression") return null;
  const isOwn = around.some((outer) => isFunction(outer) && outer.params.some((one) => nameOf(one) === name));
  const isWalked = around.some((outer) => walkedNames(outer).includes(name));
  if (!isOwn && !isWalked) return null;
  const [parent] = around;
  // `tool.borrower = borrower` stores a value under its own name, and is right.
  const isKept =
    parent?.type === "AssignmentExpression" &&
    parent.left === node &&
    [...allIn(parent.right)].some((one) => nameOf(one) === name);
  const isMade = new RegExp(`\\b${name}:`);
  return (say, { call, expected, actual }) => {
    if (isMade.test(call) || isMade.test(expected)) return null;
    if (isWalked && isMade.test(actual)) return say("hint.nameAsProperty", { line, name });
    return !isKept && lacksValue({ call, expected, actual })
      ? say("hint.nameAsProperty", { line, name })
      : null;
  };
}

/** The names that a loop over a list or an object gives its values to. */
function walkedNames(loop: AnyNode): readonly string[] {
  if (loop.type !== "ForOfStatement" && loop.type !== "ForInStatement") return [];
  if (loop.left.type !== "VariableDeclaration") return [];
  return loop.left.declarations.flatMap(({ id }) => nameOf(id) ?? []);
}

/** Lines that never do what they seem to do, whatever the program is for. */
const ofAnyProgram: readonly Detector[] = [
  function newList(node, _, line) {
    if (node.type !== "BinaryExpression" || !/^[!=]==?$/.test(node.operator)) return null;
    const sides = [node.left, node.right];
    const { operator } = node;
    if (sides.some((side) => nameOf(side) === "NaN")) return (say) => say("hint.nan", { line });
    return sides.some(({ type }) => type === "ArrayExpression" || type === "ObjectExpression")
      ? (say) => say("hint.sameList", { line, operator })
      : null;
  },
  function endsAtOnce(node, _, line) {
    if (!/^(?:For|ForOf|ForIn|While)Statement$/.test(node.type) || !("body" in node)) return null;
    const body = node.body as AnyNode;
    return alwaysReturns(body) ? (say) => say("hint.firstRound", { line }) : null;
  },
  function selfAssigned(node, _, line) {
    if (node.type !== "AssignmentExpression" || node.operator !== "=") return null;
    const name = nameOf(node.left);
    return name !== null && name === nameOf(node.right) ? (say) => say("hint.itself", { line, name }) : null;
  },
  function unused(node, _, line) {
    if (node.type !== "ExpressionStatement" || node.expression.type !== "CallExpression") return null;
    const method = methodOf(node.expression) ?? "";
    return giveNew.includes(method) ? (say) => say("hint.unused", { line, method }) : null;
  },
];

/** What tells of a program that is run by itself. */
const ofAnyRun: readonly Detector[] = [
  ...conditions,
  hiddenInVain,
  ...pastTheEnd,
  ...ofAnyProgram,
  ...ofAnyUsage,
];

const detectors: readonly Detector[] = [
  function arrowBody(node, _, line) {
    if (node.type !== "ArrowFunctionExpression" || node.body.type !== "BlockStatement") return null;
    const [only, ...more] = node.body.body;
    if (more.length > 0) return null;
    if (only?.type === "LabeledStatement") {
      return (say, { actual }) => (actual.includes("undefined") ? say("hint.arrowObject", { line }) : null);
    }
    if (only?.type !== "ExpressionStatement" || !isValue(only.expression)) return null;
    return (say, { actual }) =>
      actual.includes("undefined") || actual === "[]" ? say("hint.arrow", { line }) : null;
  },
  ...conditions,
  ...usages,
  nameAsProperty,
  function lonelyReturn(node, around, line) {
    if (node.type !== "ReturnStatement" || node.argument) return null;
    const [block] = around;
    if (block?.type !== "BlockStatement") return null;
    const next = block.body[block.body.indexOf(node) + 1];
    return next?.type === "ExpressionStatement" || next?.type === "BlockStatement"
      ? (say, { actual }) => (actual === "undefined" ? say("hint.returnLine", { line }) : null)
      : null;
  },
  function callback(node, _, line) {
    const given = node.type === "CallExpression" ? callbackOf(node) : null;
    if (given === null || givesValue(given.body)) return null;
    const { method } = given;
    const prints = given.body.body.type === "CallExpression";
    return (say, { actual, expected }) => {
      const fits = lacksValue({ call: "", actual, expected }) || actual === "[]" || actual === "false";
      if (!fits) return null;
      return prints ? say("hint.consoleGiven", { line }) : say("hint.callback", { line, method });
    };
  },
  function forEachResult(node, around, line) {
    if (node.type !== "CallExpression" || methodOf(node) !== "forEach") return null;
    const [parent] = around;
    const isUsed = parent?.type === "ReturnStatement" || parent?.type === "VariableDeclarator";
    if (isUsed) return (say, { actual }) => (actual === "undefined" ? say("hint.forEach", { line }) : null);
    const inner = node.arguments[0];
    if (inner === undefined || !isFunction(inner) || !givesValue(inner)) return null;
    return (say, { actual }) => (actual === "undefined" ? say("hint.forEachReturn", { line }) : null);
  },
  function pushResult(node, around, line) {
    const method = node.type === "CallExpression" ? methodOf(node) : null;
    const [parent] = around;
    const isUsed = /^(?:ReturnStatement|VariableDeclarator|AssignmentExpression|ArrowFunctionExpression)$/;
    if ((method !== "push" && method !== "unshift") || !isUsed.test(parent?.type ?? "")) return null;
    return (say, evidence) =>
      wantsList(evidence) && /^\d+$/.test(evidence.actual) ? say("hint.push", { line, method }) : null;
  },
  function bareSort(node, _, line) {
    if (node.type !== "CallExpression" || node.arguments.length > 0) return null;
    if (!/^(?:sort|toSorted)$/.test(methodOf(node) ?? "")) return null;
    return (say, { expected, actual }) =>
      /^\[-?\d/.test(expected) && /^\[-?\d/.test(actual) ? say("hint.sort", { line }) : null;
  },
  function forIn(node, _, line) {
    if (node.type !== "ForInStatement") return null;
    return (say, { call, actual }) =>
      call.includes("[") && /"\d|NaN|undefined/.test(actual) ? say("hint.forIn", { line }) : null;
  },
  ...pastTheEnd,
  ...ofAnyProgram,
  function noBeginning(node, around, line) {
    if (node.type !== "AssignmentExpression" || node.operator === "=") return null;
    const name = nameOf(node.left);
    // The whole program would be walked through for each sum in it.
    const bare = around
      .slice(0, -1)
      .some((outer) =>
        [...allIn(outer)].some(
          (one) => one.type === "VariableDeclarator" && nameOf(one.id) === name && !one.init,
        ),
      );
    return name !== null && bare
      ? (say, evidence) => (lacksValue(evidence) ? say("hint.noBeginning", { line, name }) : null)
      : null;
  },
  function awaitedTimer(node, _, line) {
    const call = node.type === "AwaitExpression" ? node.argument : null;
    return call?.type === "CallExpression" && nameOf(call.callee) === "setTimeout"
      ? (say) => say("hint.timerAwaited", { line })
      : null;
  },
  function timer(node, around, line) {
    if (node.type !== "CallExpression" || nameOf(node.callee) !== "setTimeout") return null;
    const inPromise = around.some(
      (outer) => outer.type === "NewExpression" && nameOf(outer.callee) === "Promise",
    );
    return inPromise ? null : (say) => say("hint.timer", { line });
  },
  function sharedName(node, _, line) {
    if (node.type !== "ForStatement" || node.init?.type !== "VariableDeclaration" || node.init.kind !== "var")
      return null;
    const name = nameOf(node.init.declarations[0]?.id);
    const kept = [...allIn(node.body)].some(
      (inner) => isFunction(inner) && [...allIn(inner)].some((one) => nameOf(one) === name),
    );
    return name !== null && kept ? (say) => say("hint.varLoop", { line, name }) : null;
  },
  hidden,
  function twoObjects(node, _, line) {
    if (node.type !== "BinaryExpression" || !/^[!=]==?$/.test(node.operator)) return null;
    const { operator } = node;
    if (nameOf(node.left) === null || nameOf(node.right) === null) return null;
    return (say, { call, expected, actual }) =>
      /[[{].*[[{]/.test(call) && /^(?:true|false)$/.test(expected) && expected !== actual
        ? say("hint.twoObjects", { line, operator })
        : null;
  },
  function changesWhatWasPassed(node, around, line) {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
    const method = propertyName(node.callee) ?? "";
    const name = nameOf(node.callee.object);
    const inside = around.find(isFunction);
    const isPassed = inside?.params.some((parameter) => nameOf(parameter) === name) ?? false;
    if (!isPassed || name === null || !changing.includes(method)) return null;
    return (say, { call, expected }) =>
      expected !== "" && call.includes(`(${expected}`) ? say("hint.changed", { line, method, name }) : null;
  },
];
