import type { MantineColorSchemeManager } from "@mantine/core";

const nothing = () => {};

/** The scheme is the theme's. Mantine would keep it in the browser's storage, where nothing of ours is kept. */
export const noScheme: MantineColorSchemeManager = {
  get: (given) => given,
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};
