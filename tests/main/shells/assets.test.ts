import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveAsset } from "../../../main/shells/assets.ts";
import { contentSecurityPolicy, securityHeaders } from "../../../main/shells/csp.ts";

let folder = "";
let root = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foothold-assets-"));
  root = join(folder, "renderer");
  mkdirSync(join(root, "assets"), { recursive: true });
  mkdirSync(join(root, "folder.js"));
  mkdirSync(join(folder, "renderer-secret"));
  for (const file of [
    "renderer/index.html",
    "renderer/assets/index-B3_x.js",
    "renderer/assets/font.latin.woff2",
    "renderer/assets/editor.css",
    "renderer/assets/index.js.map",
    "renderer/.hidden.js",
    "renderer/noend",
    "renderer-secret/key.json",
    "secret.json",
  ]) {
    writeFileSync(join(folder, file), file);
  }
  symlinkSync(join(folder, "secret.json"), join(root, "linked.json"));
  symlinkSync(join(folder, "renderer-secret"), join(root, "linked"));
  symlinkSync(join(root, "assets", "editor.css"), join(root, "inside.css"));
  symlinkSync(join(root, "loop.js"), join(root, "loop.js"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function outcome(path: string): Promise<string> {
  const result = await resolveAsset(root, path);
  return result.ok ? `${result.value.type} ${result.value.file.slice(root.length)}` : result.refusal.kind;
}

describe("resolveAsset gives", () => {
  test.each([
    ["/", "text/html; charset=utf-8 /index.html"],
    ["/index.html", "text/html; charset=utf-8 /index.html"],
    ["/assets/index-B3_x.js", "text/javascript; charset=utf-8 /assets/index-B3_x.js"],
    ["/assets/font.latin.woff2", "font/woff2 /assets/font.latin.woff2"],
    ["/%61ssets/editor.css", "text/css; charset=utf-8 /assets/editor.css"],
    ["/inside.css", "text/css; charset=utf-8 /assets/editor.css"],
  ])("%s", async (path, expected) => {
    expect(await outcome(path)).toBe(expected);
  });

  test("files when the root itself is reached through a link", async () => {
    symlinkSync(root, join(folder, "alias"));
    expect(await resolveAsset(join(folder, "alias"), "/index.html")).toMatchObject({ ok: true });
  });
});

describe("resolveAsset refuses", () => {
  test.each([
    ["", "malformedPath"],
    ["index.html", "malformedPath"],
    ["//", "malformedPath"],
    ["//secret.json", "malformedPath"],
    ["/assets/", "malformedPath"],
    ["/assets//editor.css", "malformedPath"],
    ["/../secret.json", "malformedPath"],
    ["/assets/../../secret.json", "malformedPath"],
    ["/./index.html", "malformedPath"],
    ["/%2e%2e/secret.json", "malformedPath"],
    ["/%2E%2E%2Fsecret.json", "malformedPath"],
    ["/..%2fsecret.json", "malformedPath"],
    ["/assets%2f..%2f..%2fsecret.json", "malformedPath"],
    ["/%252e%252e%252fsecret.json", "malformedPath"],
    ["/%2561ssets/editor.css", "malformedPath"],
    ["/..\\secret.json", "malformedPath"],
    ["/..%5csecret.json", "malformedPath"],
    ["/%5c%5cserver%5cshare%5ckey.json", "malformedPath"],
    ["/C:/secret.json", "malformedPath"],
    ["/C%3A/secret.json", "malformedPath"],
    ["/index.html::$DATA", "malformedPath"],
    ["/assets/index.js%00.html", "malformedPath"],
    ["/index.html\0", "malformedPath"],
    ["/index.html.", "malformedPath"],
    ["/index.html%20", "malformedPath"],
    ["/.hidden.js", "malformedPath"],
    ["/~/key.json", "malformedPath"],
    ["/%c0%ae%c0%ae/secret.json", "malformedPath"],
    ["/%ef%bc%8e%ef%bc%8e/secret.json", "malformedPath"],
    ["/%", "malformedPath"],
    ["/index.html?x", "malformedPath"],
    ["/assets/index.js.map", "unknownType"],
    ["/noend", "unknownType"],
    ["/assets", "unknownType"],
    ["/nothing.html", "missing"],
    ["/index.html/more.js", "missing"],
    ["/folder.js", "missing"],
    ["/loop.js", "missing"],
    [`/${"a".repeat(5000)}.js`, "missing"],
    ["/linked.json", "outsideRoot"],
    ["/linked/key.json", "outsideRoot"],
  ])("%j", async (path, kind) => {
    expect(await outcome(path)).toBe(kind);
  });

  test("each with a sentence that says what to do", async () => {
    for (const path of ["", "/noend", "/nothing.html", "/linked.json"]) {
      const result = await resolveAsset(root, path);
      expect(result.ok ? "" : result.refusal.sentence).toMatch(
        /\. (Go back|Ask staff)|; .*\. (Go back|Ask staff)/,
      );
    }
  });
});

describe("the headers", () => {
  const directives = new Map(
    contentSecurityPolicy.split("; ").map((directive) => {
      const [key = "", ...sources] = directive.split(" ");
      return [key, sources.join(" ")];
    }),
  );

  test("allow nothing that is not this origin's own", () => {
    expect(Object.fromEntries(directives)).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self' 'unsafe-inline'",
      "font-src": "'self'",
      "img-src": "'self' data:",
      "worker-src": "'self'",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  test("deny sniffing, referrers, features and other origins", () => {
    expect(securityHeaders).toMatchObject({
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    });
    const features = securityHeaders["Permissions-Policy"]?.split(", ") ?? [];
    expect(features.length).toBeGreaterThan(30);
    expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
    for (const feature of [
      "camera",
      "microphone",
      "usb",
      "hid",
      "serial",
      "midi",
      "geolocation",
      "display-capture",
    ]) {
      expect(features).toContain(`${feature}=()`);
    }
  });
});
