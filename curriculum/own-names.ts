import type { AnyNode } from "acorn";

/** Names that the program itself gives: to values, and to members of its objects and classes. */
export interface Own {
  readonly values: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

export function namesIn(nodes: readonly AnyNode[]): Own {
  const values = new Set<string>();
  const own = new Set<string>();
  const bind = (pattern: AnyNode | null | undefined): void => {
    switch (pattern?.type) {
      case "Identifier":
        values.add(pattern.name);
        break;
      case "ObjectPattern":
        for (const property of pattern.properties)
          bind(property.type === "Property" ? property.value : property);
        break;
      case "ArrayPattern":
        for (const element of pattern.elements) bind(element);
        break;
      case "AssignmentPattern":
        bind(pattern.left);
        break;
      case "RestElement":
        bind(pattern.argument);
        break;
    }
  };
  for (const node of nodes) {
    if (node.type === "VariableDeclarator") bind(node.id);
    if (
      node.type === "FunctionDeclaration" ||
      node.type === "FunctionExpression" ||
      node.type === "ClassDeclaration"
    )
      bind(node.id);
    if ("params" in node) for (const parameter of node.params) bind(parameter);
    if (node.type === "CatchClause") bind(node.param);
    if (/^Import.*Specifier$/.test(node.type) && "local" in node) bind(node.local as AnyNode);
    const isMember =
      node.type === "Property" || node.type === "MethodDefinition" || node.type === "PropertyDefinition";
    if (isMember && !node.computed && node.key.type === "Identifier") own.add(node.key.name);
    if (
      node.type === "AssignmentExpression" &&
      node.left.type === "MemberExpression" &&
      node.left.property.type === "Identifier"
    ) {
      own.add(node.left.property.name);
    }
  }
  return { values, members: own };
}
