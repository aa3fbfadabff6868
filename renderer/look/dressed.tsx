import { MantineProvider } from "@mantine/core";
import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import { noScheme } from "./colour-scheme.ts";
import type { Look } from "./look.ts";
import { mantineTheme, variablesOf } from "./theme.ts";
import { type ThemeName, themes } from "./themes.ts";
import type { Tokens } from "./tokens.ts";
import type { Wardrobe } from "./wear.ts";

const LookContext = createContext<Look | null>(null);

/** Made once for each theme: Mantine does much when it is given a new one. */
const made = new Map<ThemeName, ReturnType<typeof make>>();

function make(tokens: Tokens) {
  return { theme: mantineTheme(tokens), variables: variablesOf(tokens) };
}

function madeOf(name: ThemeName) {
  const known = made.get(name) ?? make(themes[name]);
  made.set(name, known);
  return known;
}

/** Everything inside wears the present look. */
export function Dressed({ wardrobe, children }: { wardrobe: Wardrobe; children: ReactNode }) {
  const look = useSyncExternalStore(wardrobe.subscribe, wardrobe.look);
  const { theme, variables } = madeOf(look.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={noScheme}
      forceColorScheme={themes[look.theme].scheme}
    >
      <LookContext value={look}>{children}</LookContext>
    </MantineProvider>
  );
}

export function useLook(): Look {
  const look = use(LookContext);
  if (!look) throw new Error("nothing dressed this screen");
  return look;
}
