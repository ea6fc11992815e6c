/** What Teams would refuse in a manifest: read from Microsoft's own schemas, without the network. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { schemaVersion } from './manifest.ts';

/** @returns each fault with its place; none: Teams takes it */
export async function faultsIn(manifest: object, english: object): Promise<string[]> {
  const ofManifest = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  const check = ajv().compile(await schema('MicrosoftTeams.Localization.schema.json'));
  const ofEnglish = check(english) ? [] : (check.errors ?? []);
  return [
    ...ofManifest.map((fault) => `manifest.json ${fault}`),
    ...ofEnglish.map(({ instancePath, message }) => `en.json ${instancePath} ${message}`),
  ];
}

/** The package's own check throws at patterns of this schema that the 'u' flag refuses. */
function ajv() {
  const options = { allErrors: true, strictTypes: false, unicodeRegExp: false };
  const checker = new AjvDraft04.default(options);
  addFormats.default(checker, ['uri', 'email', 'regex']);
  return checker;
}

async function schema(file: string): Promise<object> {
  const { resolve } = createRequire(import.meta.url);
  const home = pathToFileURL(resolve('@microsoft/app-manifest'));
  const path = new URL(`json-schemas/teams/v${schemaVersion}/${file}`, home);
  return JSON.parse(await readFile(path, 'utf8'));
}
