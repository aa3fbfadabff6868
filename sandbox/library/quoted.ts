const escapes: Record<string, string> = {
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  "\\": "\\\\",
};

/** A string as Node quotes it: in the first of ' " ` that it does not contain. */
export function quoted(text: string): string {
  const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !/[`]|\$\{/.test(text) ? "`" : "'";
  let result = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    const lone = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
    if (character === quote) result += `\\${character}`;
    else if (escapes[character] !== undefined) result += escapes[character];
    else if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) result += `\\x${hex(code, 2)}`;
    else result += lone ? `\\u${code.toString(16)}` : character;
  }
  return `${quote}${result}${quote}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}
