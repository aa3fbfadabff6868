import { DOMException } from "./dom-exception.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of a text whose characters stand for bytes (https://infra.spec.whatwg.org/#forgiving-base64). */
export function btoa(value: unknown): string {
  const text = String(value);
  let coded = "";
  for (let i = 0; i < text.length; i += 3) {
    const count = Math.min(3, text.length - i);
    let bits = 0;
    for (let k = 0; k < 3; k++) {
      const code = k < count ? text.charCodeAt(i + k) : 0;
      if (code > 255) throw invalid();
      bits = (bits << 8) | code;
    }
    for (let k = 0; k < 4; k++) coded += k > count ? "=" : letters.charAt((bits >> (18 - 6 * k)) & 63);
  }
  return coded;
}

export function atob(value: unknown): string {
  let text = String(value).replaceAll(/[\t\n\f\r ]/g, "");
  if (text.length % 4 === 0) text = text.replace(/==?$/, "");
  if (text.length % 4 === 1) throw invalid();
  let decoded = "";
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const position = letters.indexOf(text.charAt(i));
    if (position < 0) throw invalid();
    bits = ((bits << 6) | position) & 0xffffff;
    if (i % 4 > 0) decoded += String.fromCharCode((bits >> (6 - 2 * (i % 4))) & 255);
  }
  return decoded;
}

function invalid(): DOMException {
  return new DOMException("Invalid character", "InvalidCharacterError");
}
