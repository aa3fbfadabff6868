import type { QuickJSContext, QuickJSHandle } from "quickjs-emscripten";
import { wrapped } from "./common-js.ts";
import type { Occupant } from "./engine.ts";
import type { Modules } from "./modules.ts";

/** The host's half of `require`: what `library/common-js.ts` asks for, as functions of the program's realm. */
export function offerFiles(program: QuickJSContext, occupant: () => Occupant | null): QuickJSHandle {
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
  offer("compile", (modules, file) => {
    const made = program.evalCode(wrapped(modules.textOf(file)), file, { type: "global" });
    return made.error ? { error: made.error } : made.value;
  });
  offer("namespaceOf", (modules, from, file) => {
    // The engine gives up altogether on a module that is asked for while its own imports run.
    if (occupant()?.session.loaded !== true && waitsFor(modules, from, file)) return program.undefined;
    const made = program.evalCode(`export * as all from "./${file}";`, "foothold:required", {
      type: "module",
    });
    if (made.error) return { error: made.error };
    const state = program.getPromiseState(made.value);
    if (state.type === "rejected") return { error: state.error };
    return state.type === "fulfilled" ? program.getProp(state.value, "all") : program.undefined;
  });
  return desk;
}

function kindOf(modules: Modules, file: string): string {
  if (!file.endsWith(".js")) return file.endsWith(".json") ? "json" : "text";
  return modules.isCommonJs(file) ? "commonjs" : "module";
}

/** True if the file needs, by imports, the very file that requires it. */
function waitsFor(modules: Modules, from: string, file: string): boolean {
  return [...modules.reachedFrom(file)].some((reached) => reached === from);
}
