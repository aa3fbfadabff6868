import type { Host } from "./facts.ts";
import { CheckMistake } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

interface ModuleMock {
  readonly factory: Callable | null;
  readonly automock: (actual: unknown) => unknown;
  made: unknown;
}

/** `jest.mock` and `vi.mock` of the program's files. They are made before the program is loaded. */
export class ModuleMocks {
  readonly #membrane: Membrane;
  readonly #host: Host;
  readonly #mocks = new Map<string, ModuleMock>();
  #open = false;

  constructor(membrane: Membrane, host: Host) {
    this.#membrane = membrane;
    this.#host = host;
  }

  tools(who: "jest" | "vi", automock: (actual: unknown) => unknown): Record<string, unknown> {
    const actual = (path: unknown): unknown => this.#actual(fileOf(path, who));
    const shared = {
      mock: (path: unknown, factory?: unknown) => this.#mock(who, path, factory, automock),
      unmock: (path: unknown) => this.#mocks.delete(fileOf(path, who)),
    };
    if (who === "jest") return { ...shared, requireActual: actual };
    return {
      ...shared,
      importActual: async (path: unknown) => actual(path),
      hoisted: (make: Callable) => make(),
    };
  }

  #mock(who: string, path: unknown, factory: unknown, automock: (actual: unknown) => unknown): void {
    if (!this.#open) throw new CheckMistake(`${who}.mock must stand at the outermost level of the checks`);
    if (factory !== undefined && typeof factory !== "function")
      throw new CheckMistake(`the second argument of ${who}.mock must be a function that makes the mock`);
    this.#mocks.set(fileOf(path, who), {
      factory: (factory as Callable | undefined) ?? null,
      automock,
      made: undefined,
    });
  }

  /** What the file itself exports, whether it is mocked or not. */
  #actual(file: string): unknown {
    const found = this.#membrane.enter(() => this.#host.actual(file));
    if (found === undefined)
      throw new CheckMistake(`${file} cannot be had at once: it is not there, or it waits`);
    return found;
  }

  /** From now on the checks can say what they mock. */
  open(): void {
    this.#open = true;
  }

  /** The files that are mocked, in the order of the mocks. From now on no more can be. */
  files(): string[] {
    this.#open = false;
    return [...this.#mocks.keys()];
  }

  /** Makes the mock of a file and gives the names that it exports. */
  async make(file: string): Promise<string[]> {
    const mock = this.#mocks.get(file);
    if (mock === undefined) return [];
    mock.made =
      mock.factory === null
        ? mock.automock(this.#actual(file))
        : await mock.factory.call(undefined, async () => this.#actual(file));
    const { made } = mock;
    if (!isObject(made))
      throw new CheckMistake(`the mock of ${file} must be an object of what the file exports`);
    // The program gets it as it is: what it puts in a mock's place must not count as the mock.
    if (typeof made !== "function") mock.made = Object.freeze({ ...made });
    return Object.keys(made).filter((name) => name !== "module.exports");
  }

  /** The mock as the program gets it. */
  twin(file: string): unknown {
    return this.#membrane.toProgram(this.#mocks.get(file)?.made);
  }
}

function fileOf(path: unknown, who: string): string {
  if (typeof path !== "string" || !path.startsWith("./"))
    throw new CheckMistake(`${who} can mock only the exercise's own files, such as "./main.js"`);
  const name = path.slice(2);
  return name.includes(".") ? name : `${name}.js`;
}
