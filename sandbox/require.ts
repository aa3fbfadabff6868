import type { QuickJSContext, QuickJSHandle } from "quickjs-emscripten";
import { wrapped } from "./common-js.ts";
import type { Occupant } from "./engine.ts";
import { actualImporter, type Modules } from "./modules.ts";

/** The host's half of `require`: what `library/common-js.ts` asks for, as functions of the program's realm. */
export function offerFiles(
  program: QuickJSContext,
  occupant: () => Occupant | null,
  mockOf: (file: string) => QuickJSHandle,
): QuickJSHandle {
  const desk = program.newObject();
  type Answer = QuickJSHandle | { error: QuickJSHandle };
  const offer = (name: string, answer: (modules: Modules, asked: string, more: string) => Answer): void => {
    const made = program.newFunction(name, (asked, more) => {
      const { modules } = occupant() ?? {};
      if (modules === undefined) return program.undefined;
      return answer(modules, program.getString(asked), more === undefined ? "" : program.getString(more));
    });
    program.setProp(desk, name, made);
  };

  offer("find", (modules, wanted) => {
    const file = modules.required(wanted);
    return file === undefined ? program.undefined : program.newString(file);
  });
  offer("kindOf", (modules, file) => program.newString(kindOf(modules, file)));
  offer("textOf", (modules, file) => program.newString(modules.textOf(file)));
  offer("mockOf", (modules, name) => mockOf(modules.mockedFile(name) ?? ""));
  offer("compile", (modules, file) => {
    const made = program.evalCode(wrapped(modules.textOf(file)), file, { type: "global" });
    return made.error ? { error: made.error } : made.value;
  });
  offer("namespaceOf", (modules, from, file) => {
    // The engine gives up altogether on a module that is asked for while its own imports run.
    if (occupant()?.session.loaded !== true && waitsFor(modules, from, file)) return program.undefined;
    return namespaceOf(program, file, "foothold:required");
  });
  return desk;
}

/** What a file exports, whether it is mocked or not; undefined if that cannot be had at once. */
export function actualOf(
  program: QuickJSContext,
  modules: Modules,
  file: string,
): QuickJSHandle | { error: QuickJSHandle } {
  if (!modules.has(file)) return program.undefined;
  const namespace = namespaceOf(program, file, actualImporter);
  if ("error" in namespace || !modules.isCommonJs(file)) return namespace;
  return program.getProp(namespace, "module.exports");
}

function namespaceOf(
  program: QuickJSContext,
  file: string,
  importer: string,
): QuickJSHandle | { error: QuickJSHandle } {
  const made = program.evalCode(`export * as all from "./${file}";`, importer, { type: "module" });
  if (made.error) return { error: made.error };
  const state = program.getPromiseState(made.value);
  if (state.type === "rejected") return { error: state.error };
  return state.type === "fulfilled" ? program.getProp(state.value, "all") : program.undefined;
}

function kindOf(modules: Modules, file: string): string {
  if (modules.mockedFile(file) !== null) return "mock";
  if (!file.endsWith(".js")) return file.endsWith(".json") ? "json" : "text";
  return modules.isCommonJs(file) ? "commonjs" : "module";
}

/** True if the file needs, by imports, the very file that requires it. */
function waitsFor(modules: Modules, from: string, file: string): boolean {
  return [...modules.reachedFrom(file)].some((reached) => reached === from);
}
