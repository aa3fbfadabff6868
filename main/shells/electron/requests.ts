import { isOwnUrl } from "./origin.ts";

/**
 * Whether a request may be made at all. The program's own files; pictures that are written inside the page; the
 * developer tools' own files where those tools are allowed. No other request leaves this process.
 */
export function mayRequest(
  request: { readonly url: string; readonly resourceType: string },
  allow: { readonly devTools: boolean },
): boolean {
  if (isOwnUrl(request.url)) return true;
  if (request.resourceType === "image" && request.url.startsWith("data:image/")) return true;
  return allow.devTools && request.url.startsWith("devtools://devtools/");
}
