import { encodeUtf8, Utf8Decoder } from "./utf8.ts";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(text: unknown = ""): Uint8Array {
    return encodeUtf8(String(text));
  }

  encodeInto(text: unknown, target: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const character of String(text)) {
      const bytes = encodeUtf8(character);
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      read += character.length;
      written += bytes.length;
    }
    return { read, written };
  }
}

const labels =
  /^[\t\n\f\r ]*(?:utf-?8|unicode-1-1-utf-8|unicode11utf8|unicode20utf8|x-unicode20utf8)[\t\n\f\r ]*$/i;

export class TextDecoder {
  readonly #fatal: boolean;
  readonly #keepsMark: boolean;
  #decoder: Utf8Decoder;
  #atStart = true;

  constructor(label: unknown = "utf-8", options: { fatal?: unknown; ignoreBOM?: unknown } = {}) {
    if (!labels.test(String(label))) {
      throw new RangeError(`The "${String(label)}" encoding is not supported here, only "utf-8" is.`);
    }
    this.#fatal = Boolean(options.fatal);
    this.#keepsMark = Boolean(options.ignoreBOM);
    this.#decoder = this.#fresh();
  }

  get encoding(): string {
    return "utf-8";
  }

  get fatal(): boolean {
    return this.#fatal;
  }

  get ignoreBOM(): boolean {
    return this.#keepsMark;
  }

  decode(input?: unknown, options: { stream?: unknown } = {}): string {
    const more = Boolean(options.stream);
    try {
      let text = this.#decoder.decode(bytesOf(input), more);
      if (this.#atStart && !this.#keepsMark && text.startsWith("\ufeff")) text = text.slice(1);
      this.#atStart = !more || (this.#atStart && text === "");
      return text;
    } catch (error) {
      this.#decoder = this.#fresh();
      this.#atStart = true;
      throw error;
    }
  }

  #fresh(): Utf8Decoder {
    return new Utf8Decoder(() => {
      if (this.#fatal) throw new TypeError("The encoded data was not valid for encoding utf-8");
      return "\ufffd";
    });
  }
}

function bytesOf(input: unknown): Uint8Array {
  if (input === undefined) return new Uint8Array(0);
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  throw new TypeError("decode needs bytes: an ArrayBuffer or a typed array");
}
