import type { CallName } from "../../contract.ts";

/**
 * The contract's names again, because the preload runs where it can import nothing. A name too many or too few does
 * not compile.
 */
const names: Readonly<Record<CallName, true>> = {
  "terminal:state": true,
  "session:signIn": true,
  "session:signOut": true,
  "session:lock": true,
  "session:stay": true,
  "course:outline": true,
  "home:open": true,
  "review:today": true,
  "review:open": true,
  "course:words": true,
  "course:search": true,
  "code:find": true,
  "lesson:open": true,
  "hint:open": true,
  "solution:open": true,
  "draft:save": true,
  "draft:versions": true,
  "draft:version": true,
  "draft:reset": true,
  "draft:return": true,
  "panes:keep": true,
  "attempt:grade": true,
  "run:start": true,
  "run:hear": true,
  "run:type": true,
  "run:call": true,
  "run:stop": true,
  "question:begin": true,
  "question:keep": true,
  "program:trace": true,
  "program:stopTrace": true,
  "question:ask": true,
  "question:withdraw": true,
  "question:list": true,
  "feedback:list": true,
  "feedback:read": true,
  "setting:change": true,
  "staff:signIn": true,
  "staff:overview": true,
  "staff:places": true,
  "staff:files": true,
  "staff:export": true,
  "staff:deliver": true,
  "staff:import": true,
  "staff:progress": true,
  "staff:stop": true,
  "staff:eject": true,
  "staff:students": true,
  "staff:resetPin": true,
  "staff:diagnosis": true,
  "staff:writeDiagnosis": true,
  "staff:deeds": true,
  "staff:leaveKiosk": true,
};

/** What the preload uses of Electron's module. */
export interface Bridge {
  readonly contextBridge: { exposeInMainWorld(key: string, api: unknown): void };
  readonly ipcRenderer: { invoke(channel: string, ...args: unknown[]): Promise<unknown> };
}

/** Gives the page `window.foothold.call(name, ask)` and nothing else. Rejects for a name that is not in the contract. */
export function expose({ contextBridge, ipcRenderer }: Bridge): void {
  contextBridge.exposeInMainWorld("foothold", {
    call: async (name: unknown, ask: unknown): Promise<unknown> => {
      if (typeof name !== "string" || !Object.hasOwn(names, name)) throw new Error("no such call");
      return ipcRenderer.invoke(name, ask);
    },
  });
}
