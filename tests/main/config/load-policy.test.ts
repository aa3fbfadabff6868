import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPolicy } from "../../../main/config/load-policy.ts";
import { temporaryFolder } from "../../support/folder.ts";

function load(text: string) {
  const file = join(temporaryFolder(), "policy.json");
  writeFileSync(file, text);
  return { file, loaded: loadPolicy(file) };
}

test("no file and an empty policy are the defaults, which lock", () => {
  const missing = loadPolicy(join(temporaryFolder(), "none.json"));
  expect(missing).toEqual(load("{}").loaded);
  expect(missing).toMatchObject({ ok: true, value: { kiosk: true, exportFolders: [] } });
});

test.each([
  ['{"kiosks": false}', ['"kiosks"', "known are version, kiosk"]],
  ['{"kiosk": "no"}', ['"kiosk" is "no"', "boolean"]],
  ['{"staffIdleMinutes": 0}', ['"staffIdleMinutes" is 0']],
  ['{"exportFolders": ["/media/a", 7]}', ['"exportFolders.1" is 7']],
  ['{"deliverTo": {"serve": "https://a:1"}}', ['"deliverTo.serve" is not known']],
  ['{"deliverTo": {"server": "ftp://a:1"}}', ['"deliverTo.server" is "ftp://a:1"', "https://host:port"]],
  ['{"deliverTo": {"server": "http://a:1/path"}}', ['"deliverTo.server"', "nothing after it"]],
  [
    '{"deliverTo": {"server": "http://a:1", "certificate": "/etc/a.pem"}}',
    ['"deliverTo.certificate"', "no certificate with an http:// server"],
  ],
  ['{"deliverTo": {"server": "https://a:1/path"}}', ['"deliverTo.server"', "nothing after it"]],
  ['{"deliverTo": {"server": "https://user:word@a:1"}}', ['"deliverTo.server"', "nothing after it"]],
  ['{"version": 2}', ['"version" is 2']],
  ["{ kiosk: true }", ["not JSON"]],
  ["[]", ["the whole file"]],
])("%s stops the start and says file, key, found and expected", (text, words) => {
  const { file, loaded } = load(text);
  expect(loaded.ok).toBe(false);
  if (loaded.ok) return;
  for (const word of [file, ...words]) expect(loaded.refusal.sentence).toContain(word);
});

test.each(["http://10.0.0.5:4680", "http://facility.lan/", "http://a:80"])(
  "%s is a server to deliver to, where nobody proves anything",
  (server) => {
    expect(load(JSON.stringify({ deliverTo: { server } })).loaded).toMatchObject({ ok: true });
  },
);

test.each(["https://10.0.0.5:8443", "https://facility.lan/", "https://[fd00::5]:8443", "https://a:443"])(
  "%s is a server to deliver to",
  (server) => {
    const { loaded } = load(
      JSON.stringify({ deliverTo: { server, certificate: "/etc/foothold/server.pem" } }),
    );
    expect(loaded).toMatchObject({ ok: true, value: { deliverTo: { server } } });
  },
);

test("a policy that is there and cannot be read is no empty policy", () => {
  expect(loadPolicy(temporaryFolder()).ok).toBe(false);
});
