export const scheme = "app";
export const host = "foothold";

/** The one page. Never navigated away from. */
export const startUrl = `${scheme}://${host}/`;

/**
 * True for a URL of the program itself. Read by the WHATWG parser, to which `app` is a scheme like any other: host
 * names keep their case and `app:foothold` has no host, so only one spelling passes.
 */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === host &&
    url.username === "" &&
    url.password === ""
  );
}
