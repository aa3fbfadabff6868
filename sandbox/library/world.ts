/** Engine-made and not in TypeScript's library. */
declare const InternalError: ErrorConstructor;

/** What the host answers, as JSON. `threw` is the class of an error. */
export type Answer =
  | { readonly gave: unknown }
  | { readonly threw: "RangeError" | "TypeError"; readonly message: string };

/** A value in a question, told with its type. */
export type Told =
  | readonly ["number" | "bigint" | "string", string]
  | readonly ["list", readonly string[]]
  | readonly ["record", Readonly<Record<string, number>>]
  | readonly ["undefined"];

/** A question to the host; `../world.ts` reads it by a schema. */
export type Question =
  | {
      readonly what: "intl";
      readonly key: string;
      readonly method: string;
      readonly args: readonly Told[];
    }
  | { readonly what: "supportedLocalesOf"; readonly key: string }
  | { readonly what: "canonicalLocales"; readonly locales: readonly string[] }
  | { readonly what: "supportedValuesOf"; readonly kind: string }
  | {
      readonly what: "case";
      readonly to: "toLocaleUpperCase" | "toLocaleLowerCase";
      readonly text: string;
      readonly locales: readonly string[];
    }
  | {
      readonly what: "url";
      readonly url: string;
      readonly base: string | null;
      readonly set: readonly [part: string, value: string] | null;
    };

/** The function of this realm by which the host is asked. No program gets hold of it. */
export type HostLine = (json: string) => string;
/** Asks. An error of the host that names `Intl`'s class names `method` instead, where that is given. */
export type Ask = (question: Question, method?: string) => unknown;

/** A question is answered in one piece, which nothing can interrupt: so it may not be long. */
const maxQuestionChars = 200_000;

/** Asks the host. What it refuses is thrown as an error of this realm, in the host's words. */
export function askBy(line: HostLine): Ask {
  // Captured: a program may change JSON, and still read its numbers.
  const { parse, stringify } = JSON;
  const EngineError = InternalError;
  const { apply } = Reflect;
  const { replace } = String.prototype;
  const className = /\bIntl\.\w+/;
  return (question, method) => {
    const text = stringify(question);
    if (text.length > maxQuestionChars) {
      throw new RangeError("There is more text here than this sandbox can work with.");
    }
    const told = line(text);
    let answer: Answer;
    try {
      answer = parse(told) as Answer;
    } catch (error) {
      // What the host writes can be read. The engine's parser takes the end of the stack for a fault of the text.
      throw new EngineError((error as Error).message);
    }
    if (!("threw" in answer)) return answer.gave;
    const message =
      method === undefined ? answer.message : apply(replace, answer.message, [className, method]);
    throw answer.threw === "RangeError" ? new RangeError(message) : new TypeError(message);
  };
}
