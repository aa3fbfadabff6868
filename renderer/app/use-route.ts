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
  window.history.replaceState(null, "", hashOf(route));
}

export function go(route: Route): void {
  window.location.hash = hashOf(route);
}
