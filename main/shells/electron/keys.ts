/** What is known of a key press before the page sees it. As Electron's `Input`. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

export type KeyDecision = "deliver" | "swallow" | "openDevTools";

/** Keys that act on a browser and not on a page, whatever is held with them. */
const browserKeys: ReadonlySet<string> = new Set([
  "F5",
  "F11",
  "BrowserBack",
  "BrowserFavorites",
  "BrowserForward",
  "BrowserHome",
  "BrowserRefresh",
  "BrowserSearch",
  "BrowserStop",
  "Close",
  "Exit",
  "GoBack",
  "GoHome",
  "LaunchApplication1",
  "LaunchApplication2",
  "LaunchCalendar",
  "LaunchMail",
  "LaunchMediaPlayer",
  "LaunchWebBrowser",
  "New",
  "Open",
  "Print",
  "Save",
  "ZoomIn",
  "ZoomOut",
  "ZoomToggle",
]);

/** With Ctrl (or ⌘): new window or tab, open, print, close, quit, view source, history, downloads. */
const commandLetters: ReadonlySet<string> = new Set(["n", "t", "o", "p", "u", "j"]);
const leavingLetters: ReadonlySet<string> = new Set(["w", "q"]);
const zoomKeys: ReadonlySet<string> = new Set(["+", "-", "=", "_", "0"]);

/**
 * Whether a key press reaches the page. Electron has no shortcuts of its own once the menu is gone; this is the
 * second wall, should a version or a platform bring one back. Ctrl+R and Ctrl+S pass: Run is on the one, and
 * the other is a habit that the page answers. What is typed with AltGr arrives as Ctrl+Alt and always passes.
 */
export function decideKey(press: KeyPress, allow: { kiosk: boolean; devTools: boolean }): KeyDecision {
  if (opensDevTools(press)) {
    if (!allow.devTools) return "swallow";
    return press.type === "keyDown" ? "openDevTools" : "swallow";
  }
  if (leaves(press)) return allow.kiosk ? "swallow" : "deliver";
  if (browserKeys.has(press.key)) return "swallow";
  if (press.key === "F1") return isPlain(press) ? "deliver" : "swallow";
  if (
    press.alt &&
    !press.control &&
    (press.key === "ArrowLeft" || press.key === "ArrowRight" || press.key === "Home")
  ) {
    return "swallow";
  }
  if (!isCommand(press)) return "deliver";
  const letter = letterOf(press);
  if (zoomKeys.has(press.key)) return "swallow";
  if (commandLetters.has(letter)) return "swallow";
  if (press.shift && letter === "r") return "swallow";
  return "deliver";
}

function opensDevTools(press: KeyPress): boolean {
  if (press.key === "F12") return true;
  const letter = letterOf(press);
  const inspects = letter === "i" || letter === "j" || letter === "c";
  return (
    inspects && ((press.control && press.shift && !press.alt) || (press.meta && (press.alt || press.shift)))
  );
}

function leaves(press: KeyPress): boolean {
  if (press.key === "F4" && (press.alt || press.control)) return true;
  return isCommand(press) && leavingLetters.has(letterOf(press));
}

/** By itself. F1 is then the page's: it looks things up. */
function isPlain({ control, shift, alt, meta }: KeyPress): boolean {
  return !(control || shift || alt || meta);
}

function isCommand({ control, meta, alt }: KeyPress): boolean {
  return (control || meta) && !alt;
}

/**
 * The Latin letter that a shortcut means: what is printed on the key, or, on a keyboard of another script, the key's
 * place. Place alone would take Ctrl+A from French keyboards, where A lies on `KeyQ`.
 */
function letterOf({ key, code }: KeyPress): string {
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "";
}
