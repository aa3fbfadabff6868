import type { Plugin } from "vite";

/** The fonts of the first words, and the screen that follows every sign-in. */
const wanted = [
  { file: /atkinson-hyperlegible-next-latin-wght-normal-.*\.woff2$/, rel: "preload", as: "font" },
  { file: /jetbrains-mono-latin-wght-normal-.*\.woff2$/, rel: "preload", as: "font" },
  { file: /assets\/lesson-.*\.js$/, rel: "modulepreload", as: "script" },
  { file: /assets\/lesson-.*\.css$/, rel: "preload", as: "style" },
] as const;

/**
 * Names in the page what the browser would otherwise find out late: fonts only when text is drawn (it would jump when
 * they come), the lesson only when it is opened. Stops the build when one of them no longer exists.
 */
export function preload(): Plugin {
  return {
    name: "foothold:preload",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        if (!bundle) return []; // the development server bundles nothing
        return wanted.map(({ file, rel, as }) => {
          const found = Object.keys(bundle).find((name) => file.test(name));
          if (!found) throw new Error(`nothing in the build is ${file}: see renderer/build/preload.ts`);
          return {
            tag: "link",
            attrs: { rel, as, href: `./${found}`, crossorigin: "" },
            injectTo: "head" as const,
          };
        });
      },
    },
  };
}
