import { join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where a terminal keeps its data: what FOOTHOLD_DATA names, else the system's usual place for a program's
 * own files. A full path.
 */
export function dataFolder(platform: NodeJS.Platform, env: Env, home: string): string {
  if (env.FOOTHOLD_DATA) return env.FOOTHOLD_DATA;
  if (platform === "win32") return join(env.ProgramData ?? "C:\\ProgramData", "Foothold", "data");
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "foothold");
}

/** IT's policy file: what FOOTHOLD_POLICY names, else the system's place, which only an administrator can write. */
export function policyPath(platform: NodeJS.Platform, env: Env): string {
  if (env.FOOTHOLD_POLICY) return env.FOOTHOLD_POLICY;
  if (platform === "win32") return join(env.ProgramData ?? "C:\\ProgramData", "Foothold", "policy.json");
  return "/etc/foothold/policy.json";
}

/** Where a program keeps what it can make again: the user's own folder for that. A full path. */
export function cacheFolder(platform: NodeJS.Platform, env: Env, home: string): string {
  if (platform === "win32") {
    return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "Foothold", "cache");
  }
  // What is no full path is to be ignored, says the XDG base directory specification.
  const base = env.XDG_CACHE_HOME?.startsWith("/") ? env.XDG_CACHE_HOME : join(home, ".cache");
  return join(base, "foothold");
}
