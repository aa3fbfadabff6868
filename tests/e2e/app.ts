import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "../../main/shells/chromium/find-browser.ts";
import { startHost } from "./host.ts";

/** A terminal with a screen. Which shell carries it is decided by FOOTHOLD_E2E_SHELL: chromium (default) or electron. */
export interface App {
  readonly page: Page;
  /** What the page complained of: console errors, failed and refused requests. Empty when all is well. */
  readonly complaints: readonly string[];
  /** Ends it as staff would. */
  close(): Promise<void>;
  /** Ends the trusted process as a power cut would. */
  kill(): Promise<void>;
}

const size = { width: 1366, height: 768 };

export async function openApp(data: string, policy: string): Promise<App> {
  if (process.env.FOOTHOLD_E2E_SHELL === "electron") {
    const { openElectron } = await import("./electron-app.ts");
    const app = await openElectron({ dataDir: data, env: { FOOTHOLD_POLICY: policy } });
    return { ...app, complaints: listen(app.page) };
  }
  const host = await startHost(data, policy);
  const browser = await launch();
  const page = await (await browser.newContext({ viewport: size })).newPage();
  const complaints = listen(page);
  await page.goto(host.address);
  return {
    page,
    complaints,
    async close() {
      await browser.close();
      await host.stop();
    },
    async kill() {
      await host.kill();
      await browser.close();
    },
  };
}

/** The system's browser, as root without its own sandbox, and silent towards the network. */
export function launch(): Promise<Browser> {
  return chromium.launch(browserOptions());
}

/** The same with a profile on the disk, as the kiosk has: what the browser compiles is kept there. */
export function launchWithProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...browserOptions(), viewport: size });
}

function browserOptions() {
  const executablePath = findBrowser(process.platform, process.env);
  if (executablePath === null) throw new Error("no Chromium, Chrome or Edge was found");
  return {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  };
}

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The head start for lessons is of no use to staff, or on a machine that is busy with something else: no fault.
    if (message.text().includes("was preloaded using link preload but not used")) return;
    // The language service offers a nameless word now and then while a name is half typed; the editor leaves it out.
    if (message.text().includes("did IGNORE invalid completion item")) return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOwn = hostname === "127.0.0.1" || ["app:", "data:", "blob:"].includes(protocol);
    if (!isOwn) complaints.push(`asked for ${request.url()}`);
  });
  return complaints;
}
