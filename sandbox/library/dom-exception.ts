const codes: Record<string, number> = { InvalidCharacterError: 5, DataCloneError: 25 };

/** The web's error class, as far as what is offered here throws it. Its name is data, so that it can be told. */
export class DOMException extends Error {
  readonly code: number;

  constructor(message: unknown = "", name: unknown = "Error") {
    super(String(message));
    Object.defineProperty(this, "name", { value: String(name), configurable: true });
    this.code = codes[String(name)] ?? 0;
  }
}
