import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

/** How the fuses of a shipped program stand. Fuses that are not named here stay as Electron ships them. */
const expected: ReadonlyMap<FuseV1Options, FuseState> = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

/** Reads the fuses back from a program file. A sentence for each that stands wrong. */
export async function judgeFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return [...expected].flatMap(([fuse, state]) =>
    wire[fuse] === state ? [] : [`The fuse ${FuseV1Options[fuse]} is not ${FuseState[state]}.`],
  );
}
