import type { Say, WordKey } from "./words/say.ts";

/** Keys of texts that need no value. */
type Plain = Extract<
  WordKey,
  | `json.${string}`
  | `object.${string}`
  | `number.${string}`
  | "new.super"
  | "new.superTwice"
  | "symbolText"
  | "dateInvalid"
  | "uri"
  | "reduceEmpty"
  | "moreMemory"
  | "again.plain"
>;

/**
 * Messages of the engine, and of V8 where programs see those, with what each means. Sources: the error texts of
 * QuickJS (`quickjs.c`) and of V8 (`messages/message-template.h`).
 */
const fixed: readonly (readonly [RegExp, Plain])[] = [
  [/^Unexpected end of JSON input|^unexpected end of (?:input|string)$/, "json.empty"],
  [/^expecting property name|^Expected (?:double-quoted )?property name/i, "json.name"],
  [/^expecting '[\]}:,]'$|^Expected .* in JSON|^Unterminated string in JSON/i, "json.cut"],
  [/circular (?:reference|structure)/i, "json.circular"],
  [/^no setter for property|which has only a getter$/, "object.getter"],
  [/not extensible/, "object.fixed"],
  [/^could not delete property|^Cannot delete property/, "object.delete"],
  [/^not an object$|^Cannot create property/, "object.part"],
  [/'in' operand|'in' operator/, "object.in"],
  [/instanceof/, "object.kind"],
  [/^cannot convert (?:bigint to number|to bigint)|^Cannot (?:mix|convert a) BigInt/i, "number.big"],
  [/^invalid number of digits|^to(?:Fixed|Precision)\(\)/, "number.digits"],
  [/^invalid repeat count|^Invalid count value/, "number.repeat"],
  [/^(?:toString\(\) )?radix must be/, "number.radix"],
  [/^invalid array length$/i, "number.length"],
  [/^this is not initialized$|^Must call super constructor/, "new.super"],
  [/^'?this'? can be initialized only once|^Super constructor may only be called once/, "new.superTwice"],
  [/symbol (?:value )?to (?:a )?(?:string|number)/i, "symbolText"],
  [/^Date value is NaN$|^Invalid time value$/, "dateInvalid"],
  [/^expecting hex digit|^malformed UTF-8|^URI malformed/, "uri"],
  [/^empty array$|^Reduce of empty array/, "reduceEmpty"],
  [/^stack overflow$|^Maximum call stack size/, "again.plain"],
  [/^(?:out of memory|string too long|invalid array index|Invalid string length)$/, "moreMemory"],
];

/** What a message of the engine means, where it needs nothing but the message; null if it is not known. */
export function engineWords(message: string, say: Say): string | null {
  const found = fixed.find(([pattern]) => pattern.test(message));
  return found === undefined ? null : say(found[1]);
}
