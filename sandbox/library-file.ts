/** The scripts that set up the two realms of a grade. Each evaluates to a function. */
export interface Library {
  readonly program: string;
  readonly checks: string;
}

const boundary = "\n//# foothold: the checks' realm\n";

export function joinLibrary(library: Library): string {
  return library.program + boundary + library.checks;
}

/** Throws if `text` is not a built check library: that is a broken installation, not something to explain. */
export function splitLibrary(text: string): Library {
  const [program, checks, ...rest] = text.split(boundary);
  if (program === undefined || checks === undefined || rest.length > 0) {
    throw new Error("this is not a built check library");
  }
  return { program, checks };
}
