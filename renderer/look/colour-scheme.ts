import type { MantineColorSchemeManager } from "@mantine/core";
import type { Tokens } from "./tokens.ts";

/** The scheme is the tokens'. Mantine would keep it in the browser's storage, where nothing of ours is kept. */
export function colourScheme(tokens: Tokens): MantineColorSchemeManager {
  const nothing = () => {};
  return { get: () => tokens.scheme, set: nothing, subscribe: nothing, unsubscribe: nothing, clear: nothing };
}
