/**
 * Every colour of the screens, by its job. A theme is one value of this shape; Mantine, the style sheets and
 * Monaco are all made from it, so a dark or a high-contrast theme is another set and no other change.
 */
export interface Tokens {
  readonly scheme: "light" | "dark";
  /** Twelve steps from the page's ground to its ink: 1–3 grounds, 4–6 fills, 7–9 lines and marks, 10–12 text. */
  readonly neutral: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  /** What floats or is written into: lighter than the ground. */
  readonly surface: string;
  readonly accent: Tone;
  /** What is not right yet. */
  readonly amber: Tone;
  /** What is right. */
  readonly green: Tone;
  /** Kept for what destroys. */
  readonly red: Tone;
  /** Text on `accent.mark`. */
  readonly onAccent: string;
  readonly code: {
    readonly keyword: string;
    readonly string: string;
    readonly number: string;
    readonly comment: string;
    readonly type: string;
  };
}

/** `mark` for shapes and fills (3:1 on the ground), `text` for words (7:1), `tint` for the ground behind them. */
export interface Tone {
  readonly mark: string;
  readonly text: string;
  readonly tint: string;
}

export const light: Tokens = {
  scheme: "light",
  neutral: [
    "#fbf9f5",
    "#f6f3ed",
    "#f0ece4",
    "#e8e3d9",
    "#dfd9cd",
    "#d2cbbd",
    "#b9b0a0",
    "#8e8576",
    "#756c5f",
    "#5a5248",
    "#4a433a",
    "#231f1a",
  ],
  surface: "#fffefb",
  accent: { mark: "#0b5457", text: "#0a4a4d", tint: "#e0edeb" },
  amber: { mark: "#a85b06", text: "#693900", tint: "#fbedd2" },
  green: { mark: "#2a7549", text: "#184d2f", tint: "#e2efe4" },
  red: { mark: "#b3261e", text: "#7f1a14", tint: "#f9e4e1" },
  onAccent: "#ffffff",
  code: {
    keyword: "#0a4a4d",
    string: "#2c5a17",
    number: "#7a3a00",
    comment: "#4a433a",
    type: "#5a2d78",
  },
};

/** The tokens as custom properties, `--fh-…`, for the style sheets. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const variables: Record<string, string> = {
    "--fh-surface": tokens.surface,
    "--fh-on-accent": tokens.onAccent,
  };
  tokens.neutral.forEach((colour, index) => {
    variables[`--fh-neutral-${index + 1}`] = colour;
  });
  for (const name of ["accent", "amber", "green", "red"] as const) {
    for (const part of ["mark", "text", "tint"] as const)
      variables[`--fh-${name}-${part}`] = tokens[name][part];
  }
  for (const [name, colour] of Object.entries(tokens.code)) variables[`--fh-code-${name}`] = colour;
  return variables;
}
