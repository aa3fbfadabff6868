import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const renderer = join(import.meta.dirname, "..", "..", "renderer");
const sheets = globSync("**/*.css", { cwd: renderer });

/** Lines of a style sheet that take for granted that a text runs from left to right, or that sizes are pixels of a window. */
function assuming(css: string): readonly string[] {
  return css.split("\n").filter((line) => {
    const [, property = "", value = ""] = /^\s+([a-z-]+):\s*(.+);$/.exec(line) ?? [];
    if (/(^|-)(left|right)($|-)/.test(property)) return true;
    if (/^(text-align|float|clear|position-area)$/.test(property) && /\b(left|right)\b/.test(value))
      return true;
    const [top, right, bottom, left] = value.split(/\s+/);
    const isFour =
      /^(margin|padding|inset|border-(width|style|color|radius))$/.test(property) && left !== undefined;
    if (isFour && (property === "border-radius" ? top !== right || bottom !== left : right !== left))
      return true;
    return /@media[^{]*-width:/.test(line);
  });
}

describe.each(sheets)("%s", (sheet) => {
  test("assumes no direction of the text, and asks widths of the page, not of the window", () => {
    expect(assuming(readFileSync(join(renderer, sheet), "utf8"))).toEqual([]);
  });
});

test("each way of assuming it is seen", () => {
  const wrong = [
    "  margin-left: 1rem;",
    "  border-right-color: red;",
    "  right: 0;",
    "  text-align: left;",
    "  padding: 0 1rem 0 2rem;",
    "  border-radius: 4px 0 0 4px;",
    "@media (max-width: 40em) {",
  ];
  expect(assuming(wrong.join("\n"))).toEqual(wrong);
  expect(assuming("  margin: 0 1rem 2rem 1rem;\n  inset: 0 0 0 0;\n  border-radius: 4px 4px 0 0;")).toEqual(
    [],
  );
});
