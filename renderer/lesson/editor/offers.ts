/** What the language service knows of a name that could stand here; `kindModifiers` are words with commas between. */
export interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly kindModifiers?: string | undefined;
  readonly sortText: string;
}

/** The language service's standard library has these, and the sandbox does not (tests/renderer/offers.test.ts). */
export const notInSandbox: ReadonlySet<string> = new Set(["Atomics"]);

/** What the sandbox has and no lesson wants to be found by chance. */
const unwanted: ReadonlySet<string> = new Set(["eval", "Function", "SharedArrayBuffer", "WeakRef"]);

/** The more of these comes first. */
const rank = { near: "0", later: "1" } as const;

/**
 * What the editor offers, in its order: the student's own names and what was taught by now, then the rest of what the
 * sandbox has. `taught`: as `LessonView.taught`. `isMember`: after a point.
 */
export function offers<Known extends Entry>(
  entries: readonly Known[],
  isMember: boolean,
  taught: ReadonlySet<string>,
): readonly (Known & { readonly sortText: string })[] {
  return entries.flatMap((entry) => {
    const { name, kind, sortText } = entry;
    const modifiers = entry.kindModifiers?.split(",") ?? [];
    const isOfLanguage = kind === "keyword" || modifiers.includes("declare");
    const isTaught = taught.has(isMember ? `.${name}` : name);
    if (name === "" || kind === "warning" || modifiers.includes("deprecated")) return [];
    if (isOfLanguage && !isMember && (notInSandbox.has(name) || (unwanted.has(name) && !isTaught))) return [];
    const place = !isOfLanguage || isTaught ? rank.near : rank.later;
    return [{ ...entry, sortText: `${place}${sortText}` }];
  });
}
