/** A real Chromium out of npm, driven by playwright: nothing has to be installed on the machine. */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium as playwright } from 'playwright-core';

const require = createRequire(import.meta.url);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface OpenBrowser {
  /** Ready to open pages in; a profile of its own, without anybody's history. */
  readonly browser: BrowserContext;
  close(): Promise<void>;
}

/** The page's content security policy is set aside, so that tests may add axe to it. */
export async function openBrowser(): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'fbs-bot-browser-'));
  const browser = await playwright.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: flags,
    bypassCSP: true,
    locale: 'da-DK',
  });
  browser.setDefaultTimeout(60_000);
  return {
    browser,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Unpacks it on first use, with fonts and the libraries it needs for machines that lack them. The
 * package's own way lets a second process start the half-unpacked file of a first.
 */
async function chromiumPath(): Promise<string> {
  // Read when the package is imported, hence the import down here.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { inflate } = await import('@sparticuz/chromium');
  const path = join(tmpdir(), 'chromium');
  if (existsSync(path)) return path;
  const packed = join(require.resolve('@sparticuz/chromium'), '..', '..', 'bin');
  await Promise.all([
    inflate(join(packed, 'fonts.tar.br')),
    inflate(join(packed, 'al2023.tar.br')),
    unpackWhole(() => inflate(join(packed, 'chromium.br')), path),
  ]);
  return path;
}

/** `inflate` writes into the folder that TMPDIR names when it is called. */
async function unpackWhole(inflate: () => Promise<string>, path: string): Promise<void> {
  const usual = process.env.TMPDIR;
  const staging = await mkdtemp(`${path}-`);
  process.env.TMPDIR = staging;
  const unpacked = inflate();
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await rename(await unpacked, path);
  await rm(staging, { recursive: true });
}
