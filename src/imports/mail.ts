/** An e-mail as a file: the table in it, a spreadsheet that came with it, or its text. */
import { readHtml } from './html.ts';
import { ImportRefused } from './read.ts';
import type { Table } from './table.ts';

export interface ReadMail {
  readonly tables: readonly Table[];
  readonly text: string;
  readonly attached: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const readable = /\.(?:xlsx|csv|tsv|ics|json)$/i;

/** Whether the text begins as a mail does, with some of its headers. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/)[0] ?? '';
  const headers =
    /^(?:from|to|subject|date|received|mime-version|content-type|message-id|return-path):/gim;
  return (
    /^[\w-]+:/.test(head) && new Set(head.match(headers)?.map((one) => one.toLowerCase())).size >= 3
  );
}

export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  // Loaded by whoever has one: a start has no need of it.
  const { default: PostalMime } = await import('postal-mime');
  const parsed = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => {
    throw new ImportRefused('damaged');
  });
  const { html, text, attachments } = parsed;
  const read = html === undefined ? null : readHtml(html);
  return {
    tables: read?.tables ?? [],
    text: text ?? read?.text ?? '',
    attached: attachments.flatMap(({ filename, content }) => {
      if (!filename || !readable.test(filename)) return [];
      const whole =
        typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
      return [{ name: filename, bytes: whole }];
    }),
  };
}
