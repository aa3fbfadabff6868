import type { Session, WebContents } from "electron";
import { decideKey } from "./keys.ts";
import { isOwnUrl } from "./origin.ts";
import { mayRequest } from "./requests.ts";
import type { Electron } from "./surface.ts";

/** What the denials leave open. Read at each event, because the policy is known only after some of them hold. */
export interface Allowance {
  kiosk: boolean;
  devTools: boolean;
}

/** Holds for every session and every page that will ever exist, whoever makes it. Call before Electron is ready. */
export function denyEverywhere({ app, Menu }: Pick<Electron, "app" | "Menu">, allow: Allowance): void {
  Menu.setApplicationMenu(null);
  // Names are looked up in no network: also those that Chromium looks up by itself, ahead of a request.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.enableSandbox();
  app.on("session-created", (session) => denyInSession(session, allow));
  app.on("web-contents-created", (_event, contents) => denyInContents(contents, allow));
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on("select-client-certificate", (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on("login", (event, _contents, _details, _auth, callback) => {
    event.preventDefault();
    callback();
  });
}

export function denyInSession(session: Session, allow: Allowance): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setCertificateVerifyProc((_request, callback) => callback(certificateIsBad));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details, allow) }),
  );
  session.on("will-download", (event) => event.preventDefault());
  session.on("select-hid-device", (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on("select-usb-device", (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on("select-serial-port", (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback("");
  });
  session.on("file-system-access-restricted", (_event, _details, callback) => callback("deny"));
}

/** Electron's word for "not trusted" in a verify procedure. */
const certificateIsBad = -2;

export function denyInContents(contents: WebContents, allow: Allowance): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // A page may load itself anew, which is how it forgets a student; it can go nowhere else.
  contents.on("will-navigate", (event) => {
    if (!isReload(event.url, contents)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isReload(event.url, contents)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  // A page cannot hold the program back from loading it again.
  contents.on("will-prevent-unload", (event) => event.preventDefault());
  contents.on("context-menu", (event) => event.preventDefault());
  contents.on("select-bluetooth-device", (event, _devices, callback) => {
    event.preventDefault();
    callback("");
  });
  contents.on("devtools-opened", () => {
    if (!allow.devTools) contents.closeDevTools();
  });
  contents.on("before-input-event", (event, input) => {
    const decision = decideKey(input, allow);
    if (decision !== "deliver") event.preventDefault();
    if (decision === "openDevTools") contents.openDevTools({ mode: "detach" });
  });
  contents.setIgnoreMenuShortcuts(true);
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

function isReload(url: string, contents: WebContents): boolean {
  return isOwnUrl(url) && url === contents.getURL();
}
