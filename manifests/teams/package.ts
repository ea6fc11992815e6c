/** `npm run teams:package`: the zip that is uploaded to Teams, for one bot at one address. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { faultsIn } from './faults.ts';
import { englishOf, type ManifestOptions, manifestOf } from './manifest.ts';

const usage = `npm run teams:package -- [--app-id ID] [--url https://…] [--version 1.0.0]
                         [--privacy https://…] [--terms https://…] [--out FILE]

Without --app-id and --url: MicrosoftAppId and PUBLIC_URL, from the environment or .env.`;

/** @throws Error that lists every fault of the manifest */
export async function packageOf(options: ManifestOptions): Promise<Uint8Array> {
  const [manifest, english] = [manifestOf(options), englishOf()];
  const faults = await faultsIn(manifest, english);
  if (faults.length > 0) throw new Error(`Teams would refuse it:\n  ${faults.join('\n  ')}`);
  const icon = (name: string) => readFile(join(import.meta.dirname, name));
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    'en.json': strToU8(JSON.stringify(english, null, 2)),
    'color.png': new Uint8Array(await icon('color.png')),
    'outline.png': new Uint8Array(await icon('outline.png')),
  };
  // The same files make the same package, whenever it is made.
  return zipSync(files, { level: 9, mtime: new Date('2026-01-01T12:00:00') });
}

/** @throws Error with the next step */
export function readOptions(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): { readonly manifest: ManifestOptions; readonly out: string } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      'app-id': text,
      ...{ url: text, version: text, privacy: text, terms: text, out: text },
    },
  });
  const appId = values['app-id'] ?? variables.MicrosoftAppId ?? '';
  const url = (values.url ?? variables.PUBLIC_URL ?? '').replace(/\/+$/, '');
  const faults = [
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId)
      ? []
      : '--app-id (or MicrosoftAppId): expected 00000000-0000-0000-0000-000000000000; portal.azure.com → your Azure Bot → Configuration → Microsoft App ID',
    URL.canParse(url) && new URL(url).protocol === 'https:'
      ? []
      : '--url (or PUBLIC_URL): expected the https address at which Teams reaches the bot',
  ].flat();
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\n\n${usage}`);
  return {
    manifest: {
      ...{ appId, url, version: values.version ?? '1.0.0' },
      ...(values.privacy === undefined ? {} : { privacyUrl: values.privacy }),
      ...(values.terms === undefined ? {} : { termsUrl: values.terms }),
    },
    out: values.out ?? 'fbs-teams.zip',
  };
}

if (import.meta.main) {
  try {
    const { manifest, out } = readOptions(process.argv.slice(2), process.env);
    await writeFile(out, await packageOf(manifest));
    console.log(
      `${out}\nUpload it: Teams admin centre → Teams apps → Manage apps → Upload new app, or in Teams: Apps → Manage your apps → Upload an app.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
