import { useSyncExternalStore } from "react";
import { hashOf, parseRoute, type Route } from "./route.ts";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

/** Tells the address where the student is already, without going anywhere: a reload comes back to the same place. */
export function stayAt(route: Route): void {
  // With whose it is (address.ts).
  window.history.replaceState(window.history.state, "", hashOf(route));
}

/** The present address without the spot in it, which was brought into view: so that the same link leads there again. */
export function forgetSpot(): void {
  const [path = ""] = window.location.hash.split("?");
  window.history.replaceState(window.history.state, "", path);
}

export function go(route: Route): void {
  window.location.hash = hashOf(route);
}
