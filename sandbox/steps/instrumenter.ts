import type { AnyNode } from "acorn";
import { type FunctionNode, isFunction } from "../explain-function.ts";
import { childrenOf, nameOf, propertyName } from "../explain-source.ts";
import { floatingMark } from "../floating.ts";
import type { Draft, Surroundings } from "./draft.ts";
import { doLoop, forLoop, walkLoop, whileLoop } from "./loops.ts";
import { bound, hoisted, lexical, usesThis } from "./names.ts";
import { Functions, openScope, type Seen, seenAs } from "./scopes.ts";
import { block, body, condition, list, tryStatement } from "./statements.ts";
import type { ScopePlan } from "./trace.ts";

/** Puts calls of the recorder into one file, from its begin to its end. */
export class Instrumenter {
  readonly draft: Draft;
  readonly #functions: Functions;

  constructor(draft: Draft) {
    this.draft = draft;
    this.#functions = new Functions(draft);
  }

  open(
    kind: ScopePlan["kind"],
    seen: readonly Seen[],
    around: Surroundings | null,
    fields?: readonly string[],
  ) {
    return openScope(this.draft, this.#functions, kind, seen, around, fields);
  }

  /** As in a run: a promise that fails and that nobody waits for is told. */
  floating(offset: number): void {
    this.draft.put(offset, floatingMark);
  }

  /** The whole file. `prelude`: what its first line begins with. */
  file(prelude: string): void {
    const { draft } = this;
    const { tree, source } = draft;
    const declared = [...hoisted(tree), ...lexical(tree.body)];
    const { around, peek } = this.open("module", declared.map(seenAs), null);
    const made = `var ${draft.at(around)}=${draft.call("b", around.plan, peek)};`;
    // The line by which a system runs a script stays the first.
    draft.put(source.startsWith("#!") ? source.indexOf("\n") + 1 : 0, prelude + made);
    list(this, tree.body, around);
    // A line of its own: the last one may be a comment.
    draft.put(source.length, `\n;${draft.call("e", draft.at(around))};`);
  }

  walk(node: AnyNode, around: Surroundings): void {
    const { draft } = this;
    if (isFunction(node)) {
      this.#function(node, around, "", []);
      return;
    }
    switch (node.type) {
      case "BlockStatement":
      case "StaticBlock":
        block(this, node, around);
        return;
      case "IfStatement":
        condition(this, node.test, draft.spot("if", node.test), around);
        body(this, node.consequent, around, "", "");
        if (node.alternate) body(this, node.alternate, around, "", "");
        return;
      case "WhileStatement":
        whileLoop(this, node, around);
        return;
      case "DoWhileStatement":
        doLoop(this, node, around);
        return;
      case "ForStatement":
        forLoop(this, node, around);
        return;
      case "ForOfStatement":
      case "ForInStatement":
        walkLoop(this, node, around);
        return;
      case "TryStatement":
        tryStatement(this, node, around);
        return;
      case "ReturnStatement":
      case "ThrowStatement":
        this.#leaving(node, around);
        return;
      case "AwaitExpression":
      case "YieldExpression":
        this.#waiting(node, around);
        return;
      case "VariableDeclarator":
      case "AssignmentExpression":
      case "AssignmentPattern":
        this.#named(node, around);
        return;
      case "CallExpression":
      case "NewExpression":
        this.#parts([node.callee], node.arguments, around);
        return;
      case "ArrayExpression":
        this.#parts(
          [],
          node.elements.filter((one) => one !== null),
          around,
        );
        return;
      case "ObjectExpression":
        this.#object(node, around);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#class(node, around);
        return;
      case "MethodDefinition":
      case "PropertyDefinition":
      case "Property":
        this.#member(node, around);
        return;
      default:
        for (const child of inOrder(node)) this.walk(child, around);
    }
  }

  /** What has its function from its name. */
  #named(
    node: Extract<AnyNode, { type: "VariableDeclarator" | "AssignmentExpression" | "AssignmentPattern" }>,
    around: Surroundings,
  ): void {
    const [target, made] =
      node.type === "VariableDeclarator" ? [node.id, node.init] : [node.left, node.right];
    this.walk(target, around);
    if (!made) return;
    if (isFunction(made)) this.#function(made, around, nameOf(target) ?? propertyName(target) ?? "", []);
    else this.walk(made, around);
  }

  /** A function among them is no name's, so it can be noted where it is made. */
  #parts(first: readonly AnyNode[], rest: readonly AnyNode[], around: Surroundings): void {
    for (const one of first) this.walk(one, around);
    for (const one of rest) this.#noted(one, around);
  }

  #noted(node: AnyNode, around: Surroundings): void {
    if (!isFunction(node)) {
      this.walk(node, around);
      return;
    }
    const { draft } = this;
    draft.put(node.start, `${draft.key}.f(`);
    this.#function(node, around, "", []);
    draft.put(node.end, `,${draft.at(around)},${this.#functions.numberOf(node)})`);
  }

  #object(node: Extract<AnyNode, { type: "ObjectExpression" }>, around: Surroundings): void {
    const { draft } = this;
    const made = node.properties.flatMap((one): (readonly [string, number])[] => {
      const name = one.type === "Property" && one.kind === "init" ? propertyName(one) : null;
      if (one.type !== "Property" || name === null || !isFunction(one.value)) return [];
      return [[name, this.#functions.numberOf(one.value)]];
    });
    if (made.length > 0) draft.put(node.start, `${draft.key}.m(`);
    for (const one of node.properties) this.walk(one, around);
    if (made.length === 0) return;
    const number = draft.plan.objects.push(made) - 1;
    draft.put(node.end, `,${draft.at(around)},${number})`);
  }

  #class(
    node: Extract<AnyNode, { type: "ClassDeclaration" | "ClassExpression" }>,
    around: Surroundings,
  ): void {
    if (node.superClass) this.walk(node.superClass, around);
    const fields = node.body.body.flatMap((one) =>
      one.type === "PropertyDefinition" && !one.static && one.key.type === "PrivateIdentifier"
        ? [one.key.name]
        : [],
    );
    for (const member of node.body.body) this.walk(member, { ...around, fields });
  }

  #member(
    node: Extract<AnyNode, { type: "MethodDefinition" | "PropertyDefinition" | "Property" }>,
    around: Surroundings,
  ): void {
    const { key, value } = node;
    if (node.computed) this.walk(key, around);
    if (!value) return;
    if (!isFunction(value)) {
      this.walk(value, around);
      return;
    }
    const isMethod = node.type === "MethodDefinition" && !node.static;
    const shown = isMethod && node.kind === "constructor" ? "constructor" : (propertyName(node) ?? "");
    this.#function(value, around, shown, isMethod ? around.fields : []);
  }

  #function(node: FunctionNode, around: Surroundings, name: string, fields: readonly string[]): void {
    const { draft } = this;
    this.#functions.call(node, name);
    const number = this.#functions.numberOf(node);
    for (const param of node.params) this.walk(param, around);
    const { body: inside } = node;
    const isBlock = inside.type === "BlockStatement";
    const own = isBlock ? [...hoisted(inside), ...lexical(inside.body)] : [];
    const params = node.params.flatMap(bound).map((one) => ({ name: one, fn: null }));
    const isBound = node.type !== "ArrowFunctionExpression" && usesThis(node);
    const self: Seen[] = isBound ? [{ name: "this", read: "this", fn: null }] : [];
    const hidden = fields.map((field) => ({ name: `#${field}`, read: `this.#${field}`, fn: null }));
    const seen = [...self, ...hidden, ...[...params, ...own].map(seenAs)];
    const { around: inner, peek } = this.open("function", seen, around);
    const at = draft.at(inner);
    const begin = `let ${at};try{${at}=${draft.call("c", number, inner.plan, draft.at(around), peek)};`;
    const end = `}finally{${draft.call("l", at)}}`;
    if (isBlock) {
      const directive = inside.body.filter((one) => "directive" in one && one.directive !== undefined).at(-1);
      draft.put(directive?.end ?? inside.start + 1, directive ? `;${begin}` : begin);
      list(this, inside.body, inner);
      draft.put(inside.end - 1, `;${draft.call("e", at)};${end}`);
    } else {
      const spot = draft.spot("return", inside);
      const arrow = draft.source.slice(0, inside.start).lastIndexOf("=>") + 2;
      draft.put(arrow, `{${begin}return ${draft.key}.r(${spot},${at},(`);
      this.#noted(inside, inner);
      draft.put(node.end, `));${end}}`);
    }
    this.#functions.hold(node, around);
  }

  #leaving(
    node: Extract<AnyNode, { type: "ReturnStatement" | "ThrowStatement" }>,
    around: Surroundings,
  ): void {
    const { draft } = this;
    const isReturn = node.type === "ReturnStatement";
    const spot = draft.spot(isReturn ? "return" : "throw", node);
    const name = isReturn ? "r" : "x";
    const { argument } = node;
    if (!argument) {
      draft.put(node.start + "return".length, ` ${draft.call(name, spot, draft.at(around))}`);
      return;
    }
    draft.put(argument.start, `${draft.key}.${name}(${spot},${draft.at(around)},(`);
    this.#noted(argument, around);
    draft.put(argument.end, "))");
  }

  /** While a function waits, it is not on the stack. */
  #waiting(
    node: Extract<AnyNode, { type: "AwaitExpression" | "YieldExpression" }>,
    around: Surroundings,
  ): void {
    const { draft } = this;
    const at = draft.at(around);
    const spot = draft.spot("statement", node);
    draft.put(node.start, `${draft.key}.z(${spot},${at},`);
    const { argument } = node;
    if (argument) {
      draft.put(argument.start, `${draft.key}.y(${at},(`);
      this.walk(argument, around);
      draft.put(argument.end, "))");
    } else draft.put(node.start + "yield".length, ` ${draft.call("y", at)}`);
    draft.put(node.end, ")");
  }
}

/** As they stand in the text; the shorthand `{ a }` has one node in two roles. */
function inOrder(node: AnyNode): AnyNode[] {
  return [...new Set(childrenOf(node))].sort((a, b) => a.start - b.start);
}
