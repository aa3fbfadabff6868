import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  PasswordInput,
  TextInput,
} from "@mantine/core";
import { cssVariables, type Tokens } from "./tokens.ts";

/** Which one that is, the style sheets decide from the look (looks.css). */
const textFont = "var(--fh-text-font)";
export const codeFont = '"JetBrains Mono Variable", ui-monospace, monospace';

/** Mantine's theme from the tokens: one accent, one radius, text sizes of the look, no motion under reduced motion. */
export function mantineTheme(tokens: Tokens) {
  const { accent, neutral } = tokens;
  const accents: MantineColorsTuple = [
    accent.tint,
    accent.tint,
    accent.tint,
    accent.mark,
    accent.mark,
    accent.mark,
    accent.mark,
    accent.mark,
    accent.text,
    accent.text,
  ];
  const [n1, n2, n3, , n5, , n7, n8, , n10, , n12] = neutral;
  return createTheme({
    fontFamily: textFont,
    fontFamilyMonospace: codeFont,
    headings: { fontFamily: textFont, fontWeight: "650" },
    primaryColor: "accent",
    primaryShade: 6,
    colors: { accent: accents, gray: [n1, n2, n3, n5, n7, n8, n10, n10, n12, n12] },
    black: n12,
    white: tokens.surface,
    defaultRadius: "md",
    respectReducedMotion: true,
    cursorType: "pointer",
    focusRing: "auto",
    components: {
      Button: Button.extend({ defaultProps: { size: "md" } }),
      TextInput: TextInput.extend({ defaultProps: { size: "md" } }),
      PasswordInput: PasswordInput.extend({ defaultProps: { size: "md" } }),
    },
  });
}

/** The same tokens where Mantine and the style sheets read custom properties. */
export function variablesOf(tokens: Tokens): CSSVariablesResolver {
  const { neutral, accent, amber } = tokens;
  const colours = {
    "--mantine-color-body": neutral[0],
    "--mantine-color-text": neutral[11],
    "--mantine-color-dimmed": neutral[10],
    "--mantine-color-placeholder": neutral[9],
    "--mantine-color-anchor": accent.text,
    "--mantine-color-error": amber.text,
    "--mantine-color-default": tokens.surface,
    "--mantine-color-default-hover": neutral[2],
    "--mantine-color-default-color": neutral[11],
    "--mantine-color-default-border": neutral[7],
    "--mantine-color-accent-filled": accent.mark,
    "--mantine-color-accent-filled-hover": accent.text,
    "--mantine-color-accent-light-color": accent.text,
  };
  const none = {};
  return () => ({
    variables: { ...cssVariables(tokens), "--mantine-radius-md": "0.5rem" },
    light: tokens.scheme === "light" ? colours : none,
    dark: tokens.scheme === "dark" ? colours : none,
  });
}
