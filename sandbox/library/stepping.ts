import { asWritten } from "../steps/written.ts";
import type { Host } from "./facts.ts";
import type { Membrane } from "./membrane.ts";
import { Recorder, type RecorderPlan } from "./recorder.ts";

/** How a program is to be followed. `key`: what marks that which was put into it. */
export interface WatchAsk {
  readonly key: string;
  readonly plan: RecorderPlan;
}

/** The recorder of this realm, and its tools as functions of the program's realm. */
export function stepping({ kit, lens }: Membrane, host: Host) {
  let recorder: Recorder | null = null;
  return {
    watchSteps(ask: string): void {
      const { key, plan } = JSON.parse(ask) as WatchAsk;
      recorder = new Recorder(plan, lens, (json) => host.step(json));
      kit.tellTextBy((text) => asWritten(text, key));
    },
    stepTools(): object {
      const tools = kit.reflect.construct(
        kit.reflect.get(kit.global, "Object") as ObjectConstructor,
        [],
      ) as object;
      kit.reflect.setPrototypeOf(tools, null);
      for (const [name, use] of Object.entries(recorder?.tools ?? {})) {
        // A list of the program's realm: beyond its own items lies what the program may have put on prototypes.
        const at = (args: unknown[], index: number): unknown =>
          index < args.length ? args[index] : undefined;
        const value = kit.bridge((_, args) => use(at(args, 0), at(args, 1), at(args, 2), at(args, 3)), false);
        kit.reflect.defineProperty(tools, name, { value });
      }
      return tools;
    },
    endSteps: (): void => recorder?.end(),
  };
}
