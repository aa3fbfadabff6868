import type { Settings } from "../../main/contract.ts";
import { type Look, lookOf } from "./look.ts";
import { themes } from "./themes.ts";

/** What of the browser a look is read from and put on. */
type World = Pick<Window, "document" | "matchMedia">;

export type Wardrobe = ReturnType<typeof createWardrobe>;

/**
 * Puts a look on the page, at once and before anything of it is painted, and again whenever the PC's own settings
 * change. The style sheets read it from attributes of the root; colours come through Mantine (dressed.tsx).
 */
export function createWardrobe({ document, matchMedia }: World) {
  const asked = {
    isDark: matchMedia("(prefers-color-scheme: dark)"),
    wantsContrast: matchMedia("(prefers-contrast: more)"),
    wantsStillness: matchMedia("(prefers-reduced-motion: reduce)"),
  };
  const listeners = new Set<() => void>();
  let worn: Settings = {};
  let look = put();

  function put(): Look {
    const next = lookOf(worn, {
      isDark: asked.isDark.matches,
      wantsContrast: asked.wantsContrast.matches,
      wantsStillness: asked.wantsStillness.matches,
    });
    const { dataset, style } = document.documentElement;
    dataset.theme = next.theme;
    dataset.mantineColorScheme = themes[next.theme].scheme;
    dataset.lines = next.lineSpacing;
    dataset.font = next.font;
    dataset.letters = next.letterSpacing;
    dataset.keys = next.keyHints;
    dataset.motion = next.isStill ? "none" : "some";
    style.fontSize = next.scale === 1 ? "" : `${next.scale * 100}%`;
    return next;
  }

  function change() {
    look = put();
    for (const listener of listeners) listener();
  }
  for (const query of Object.values(asked)) query.addEventListener("change", change);

  return {
    look: () => look,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wear(settings: Settings): void {
      if (settings === worn) return;
      worn = settings;
      change();
    },
  };
}
