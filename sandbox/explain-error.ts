import { callAt, nothingAt } from "./explain-call.ts";
import { namesAt } from "./explain-source.ts";
import type { ErrorFacts } from "./library/facts.ts";
import { framesIn, placeIn } from "./place.ts";
import { offsetOf } from "./syntax.ts";
import type { Place, ProgramError } from "./verdict.ts";
import { nearest } from "./words/nearest.ts";
import { type Language, type Say, speaker } from "./words/say.ts";

type Files = Readonly<Record<string, string>>;

/** An error that the program threw, in plain words. */
export function explainError(error: ErrorFacts, files: Files, language: Language): ProgramError {
  const place = placeIn(error.stack, Object.keys(files));
  const raw = error.name === "" ? error.message : `${error.name}: ${error.message}`;
  return {
    name: error.name,
    raw,
    sentence: plainWords(error, { place, files, say: speaker(language) }),
    place,
  };
}

interface Scene {
  readonly place: Place | null;
  readonly files: Files;
  readonly say: Say;
}

/** The engine's commonest messages, with what each means. In the order in which they are tried. */
const meanings: readonly (readonly [RegExp, (found: readonly string[], scene: Scene) => string])[] = [
  [
    /^there is no module "(.*)" here$/,
    ([, wanted = ""], { files, say }) => {
      const [first = ""] = Object.keys(files);
      return say("read.module", { wanted, own: Object.keys(files).join(", "), first });
    },
  ],
  [
    /^"(.+)" cannot be required before it has run$/,
    ([, file = ""], { say }) => say("require.early", { file }),
  ],
  [/^'?(.+?)'? is not defined$/, ([, name = ""], scene) => unknownName(name, scene)],
  [
    /^cannot (read|set) property '(.+)' of (undefined|null)$/,
    ([, act, name = "", value = ""], { say, ...scene }) => {
      const what = here(scene, nothingAt) ?? say("nothing.something");
      return say(act === "read" ? "nothing.read" : "nothing.set", { what, name, value });
    },
  ],
  [/^not a function$/, (_, scene) => notCallable(scene)],
  [/^not a constructor$/, (_, { say }) => say("new.notClass")],
  [/^'(.+)' is read-only$/, ([, name = ""], { say }) => say("readOnly", { name })],
  [
    /^(?:(.+) is not initialized|.*before initialization.*)$/,
    ([, name], { say }) => say("early", { name: name ?? say("early.name") }),
  ],
  [/^(?:value|.+) is not iterable$/, (_, { say }) => say("notIterable")],
  [/^cannot convert to object$/, (_, { say }) => say("destructured")],
  [/^class constructors must be invoked with 'new'$/, (_, { say }) => say("new.missing")],
  [/^stack overflow$/, (_, { say }) => say("again.plain")],
  [/^(?:out of memory|string too long|invalid array (?:length|index))$/, (_, { say }) => say("moreMemory")],
];

function plainWords(error: ErrorFacts, scene: Scene): string {
  const { say } = scene;
  if (error.name === "") return say("threwValue", { value: error.message });
  for (const [pattern, tell] of meanings) {
    const found = pattern.exec(error.message);
    if (found !== null) return tell(found, scene);
  }
  return error.message === "" ? say("threwKind", { name: error.name }) : endSentence(error.message);
}

/** What `find` knows about the place where it went wrong. */
function here<Found>(
  { place, files }: Pick<Scene, "place" | "files">,
  find: (source: string, offset: number) => Found | null,
): Found | null {
  const source = place === null ? undefined : files[place.file];
  if (source === undefined || place === null) return null;
  return find(source, offsetOf(source, place.line, place.column ?? 1));
}

const builtIns =
  "console Math JSON Object Array String Number Boolean Date Map Set Promise Symbol RegExp Error parseInt parseFloat isNaN undefined Infinity NaN setTimeout setInterval structuredClone true false null return this".split(
    " ",
  );

function unknownName(name: string, scene: Scene): string {
  const { say } = scene;
  if (/^(?:require|module|exports|__filename|__dirname)$/.test(name))
    return say("unknown.commonJs", { name });
  if (name === "print" || name === "echo") return say("unknown.print", { name });
  const near = nearest(name, [...(here(scene, namesAt) ?? []), ...builtIns]);
  if (near === null) return say("unknown.plain", { name });
  const sameButCase = near.toLowerCase() === name.toLowerCase();
  return say(sameButCase ? "unknown.case" : "unknown.near", { name, near });
}

const methods =
  "push pop shift unshift slice splice concat join reverse sort map filter reduce find findIndex forEach some every includes indexOf keys values entries toUpperCase toLowerCase trim split replace replaceAll startsWith endsWith padStart padEnd repeat charAt toFixed toString log floor ceil round random".split(
    " ",
  );

function notCallable(scene: Scene): string {
  const { say } = scene;
  const called = here(scene, callAt);
  if (called === null) return say("call.plain", { what: say("call.here") });
  const { what, property: name } = called;
  if (name === "length" || name === "size") return say("call.property", { what, name });
  const near = name === null ? null : nearest(name, methods);
  return near === null ? say("call.plain", { what }) : say("call.near", { what, near });
}

/** Who calls whom without end, as far as the stack tells. */
export function explainRecursion(stack: string, files: Files, language: Language): string {
  const say = speaker(language);
  const frames = framesIn(stack, Object.keys(files)).filter(
    ({ name }) => name !== "" && !name.startsWith("<"),
  );
  const times = new Map<string, number>();
  for (const { name } of frames) times.set(name, (times.get(name) ?? 0) + 1);
  const lineOf = (name: string): number => frames.find((frame) => frame.name === name)?.place.line ?? 0;
  const again = [...times].filter(([, count]) => count > 2).map(([name]) => name);
  // Not in the order of the stack: in which of them it ended is chance.
  const [name, other, ...more] = again.sort((a, b) => lineOf(a) - lineOf(b));
  const line = name === undefined ? undefined : lineOf(name);
  if (name === undefined || line === undefined || more.length > 0) return say("again.plain");
  return other === undefined ? say("again.one", { name, line }) : say("again.two", { name, other, line });
}

export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
