import { mayExport } from '../../domain/may/on-rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { type Format, formats, type Sheets, sheets } from '../../exports/file.ts';
import { textsIn } from '../../texts/index.ts';
import { exportCard } from '../../views/export-card.ts';
import { usageLine } from '../../views/help-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { grantedTo, textsOf, viewOn } from '../kit/context.ts';
import { fileLink } from './one-time-link.ts';
import { sendExport } from './send-file.ts';

/** A file of the rollout, by a link for the caller alone. */
export const exportFile = defineCommand({
  key: 'export',
  shareable: false,
  args: anyWords,
  async run(context, words) {
    const view = viewOn(context);
    const wanted = wantedIn(words.map(fold));
    if (wanted === null) {
      throw new UserError('badArguments', { usage: usageLine(textsOf(context), 'export') });
    }
    const { rollout } = view;
    const log = wanted.sheets === 'log';
    grantedTo(context, rollout, (of, by) => mayExport(of, { log }, by));
    const file = { type: 'export', ...wanted } as const;
    const sending = await sendExport(context, rollout, file);
    const needsNoLink = sending === 'sent' && context.pagesUrl === null;
    const url = needsNoLink ? null : await fileLink(context, rollout, file);
    return exportCard(view, { ...wanted, url, sending });
  },
});

/** In any order, each at most once. null: something else is among them. */
function wantedIn(words: readonly string[]): { sheets: Sheets; format: Format } | null {
  const given = formats.find((one) => words.includes(one));
  const named = sheets.find((one) => words.some((word) => namesOf(one).includes(word))) ?? 'all';
  const format = given ?? (named === 'plan' ? 'json' : 'xlsx');
  if (named === 'plan' && format !== 'json') return null;
  const isRead = words.every((word) => word === format || namesOf(named).includes(word));
  if (!isRead || words.length > 2) return null;
  return { sheets: heldBy(format, named), format };
}

/** JSON tells the whole state or what others can use of it, and a file of delimited rows has room for one table. */
function heldBy(format: Format, named: Sheets): Sheets {
  if (format === 'json') return named === 'plan' ? named : 'all';
  return format === 'csv' && named === 'all' ? 'tasks' : named;
}

function namesOf(one: Sheets): readonly string[] {
  return [textsIn('da'), textsIn('en')].map((texts) => fold(texts.exports.typed[one]));
}
