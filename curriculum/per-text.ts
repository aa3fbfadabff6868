/** Three courses of the size of the first, in two languages. */
const most = 40_000;

/**
 * Makes something of a text once, however many ask: a dozen checks read the same five thousand texts, and to take a text of Markdown
 * apart costs more than all that is then done with it. What is made depends on nothing but the text, and nobody changes it.
 */
export function perText<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    // Who previews a course while it is written would fill the memory with each state that a text was in.
    if (made.size >= most) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
