/** An error as Node's own classes throw it: with a code, which its text shows, and with what else it tells. */
export function nodeError(code: string, message: string, told: object = {}): TypeError {
  const error = new TypeError(message);
  Object.defineProperty(error, "toString", {
    value(this: Error): string {
      return `${this.name} [${code}]: ${this.message}`;
    },
    ...{ configurable: true, writable: true },
  });
  return Object.assign(error, { code }, told);
}
