import { describe, expect, test } from "vitest";
import { contrast } from "../../renderer/look/contrast.ts";
import { themes } from "../../renderer/look/themes.ts";
import { cssVariables } from "../../renderer/look/tokens.ts";

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(themes))("the %s theme", (name, tokens) => {
  const { neutral, surface, accent, amber, green, red, code } = tokens;
  const grounds = [neutral[0], neutral[1], neutral[2], surface];

  test("has 7:1 for every text on every ground that it stands on", () => {
    const pairs: [string, string, string][] = [];
    for (const ground of [...grounds, neutral[3], accent.tint, amber.tint]) {
      pairs.push(["ink", neutral[11], ground]);
    }
    for (const ground of grounds) {
      pairs.push(
        ["dim", neutral[10], ground],
        ["accent", accent.text, ground],
        ["green", green.text, ground],
      );
      pairs.push(["amber", amber.text, ground], ["red", red.text, ground]);
    }
    pairs.push(["line number", neutral[9], surface], ["placeholder", neutral[9], surface]);
    pairs.push(["dim on accent", neutral[10], accent.tint], ["accent", accent.text, accent.tint]);
    pairs.push(["amber", amber.text, amber.tint], ["filled button", tokens.onAccent, accent.mark]);
    for (const [name, colour] of Object.entries(code)) {
      pairs.push([name, colour, surface], [`${name} on a mark`, colour, amber.tint]);
    }
    for (const [name, text, ground] of pairs) {
      expect({ name, text, ground, is: contrast(text, ground) >= 7 }).toEqual({
        name,
        text,
        ground,
        is: true,
      });
    }
  });

  test("has 3:1 for every mark and every border of a control", () => {
    for (const ground of grounds) {
      for (const mark of [accent.mark, amber.mark, green.mark, red.mark, neutral[7]]) {
        expect({ mark, ground, is: contrast(mark, ground) >= 3 }).toEqual({ mark, ground, is: true });
      }
    }
  });

  test("has 10:1 for text, if it is a theme of high contrast, and lines as strong as marks", () => {
    if (!name.startsWith("contrast")) return;
    const texts = [neutral[11], neutral[10], accent.text, amber.text, green.text, red.text];
    for (const ground of grounds) {
      for (const text of [...texts, ...Object.values(code)]) {
        expect({ text, ground, is: contrast(text, ground) >= 10 }).toEqual({ text, ground, is: true });
      }
      expect(contrast(neutral[5], ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test("names every colour for the style sheets", () => {
    const variables = cssVariables(tokens);
    expect(Object.keys(variables)).toHaveLength(2 + 12 + 4 * 3 + 5);
    for (const colour of Object.values(variables)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
