import { timingSafeEqual } from "node:crypto";

/** What is known of a request before anything is done with it. */
export interface Knock {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly cookie: string | undefined;
}

/** What this run of the shell goes by. */
export interface House {
  readonly port: number;
  /** Value of the session cookie. */
  readonly session: string;
}

/** Browsers keep one jar of cookies for all ports of a host, and two terminals may run on one machine. */
export const cookieName = (port: number) => `foothold-session-${port}`;
export const entrancePath = "/enter";

export type Admission =
  | { readonly kind: "enter" }
  | { readonly kind: "asset" }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "refused"; readonly status: 403 | 405; readonly why: string };

/**
 * Decides who may speak to the terminal: only the page that this run of the shell opened. Another program on the
 * same computer lacks the cookie; a page elsewhere lacks the origin; a name that was made to point at loopback
 * (DNS rebinding) lacks the host.
 */
export function admit(knock: Knock, house: House): Admission {
  const ownHost = `127.0.0.1:${house.port}`;
  if (knock.host !== ownHost) return refused("This address is not the terminal's own.");
  if (knock.origin !== undefined && knock.origin !== `http://${ownHost}`) {
    return refused("Only the terminal's own page may speak to it.");
  }
  const { method, path } = knock;
  if (method !== "GET" && method !== "POST") {
    return { kind: "refused", status: 405, why: "The terminal takes no requests of this kind." };
  }
  if (path === entrancePath)
    return method === "GET" ? { kind: "enter" } : refused("The entrance is not a call.");
  if (!isEqual(sessionOf(knock.cookie, cookieName(house.port)), house.session)) {
    return refused("Only the window that the terminal opened may speak to it. Start the terminal again.");
  }
  if (method === "GET") return { kind: "asset" };
  // Browsers send Origin with every POST and Sec-Fetch-Site with everything; what sends neither is no browser page.
  if (knock.origin === undefined || (knock.fetchSite !== undefined && knock.fetchSite !== "same-origin")) {
    return refused("Only the terminal's own page may speak to it.");
  }
  const name = /^\/call\/([a-zA-Z:]{1,64})$/.exec(path)?.[1];
  return name === undefined ? refused("There is no such call.") : { kind: "call", name };
}

function refused(why: string): Admission {
  return { kind: "refused", status: 403, why };
}

function sessionOf(cookie: string | undefined, name: string): string {
  const pairs = (cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** Compares in the same time wherever the two differ. */
export function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
