import { rolesOf } from '../../domain/rollout/roles.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { calendarCard, calendarEndedCard } from '../../views/calendar-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { findRole } from '../line/find.ts';

/** A secret address that a calendar subscribes to, or the end of all that the caller has. */
export const calendar = defineCommand({
  key: 'calendar',
  shareable: false,
  args: anyWords,
  async run(context, words) {
    const view = viewOn(context);
    const { rollout } = view;
    const { store, caller, pagesUrl, now } = context;
    const of = { personId: caller.id, rolloutId: rollout.id };
    const typed = fold(words.join(' '));
    if (isTyped(typed, (texts) => texts.policyWord.end)) {
      return calendarEndedCard(view, await store.calendarFeeds.withdraw(of));
    }
    if (pagesUrl === null) throw new UserError('noPages');
    const own = rolesOf(rollout, caller.id, now).length > 0 ? 'me' : 'all';
    const scope = typed === '' ? own : (scopeIn(typed) ?? findRole(rollout.plan, typed).key);
    const secret = await store.calendarFeeds.issue({ ...of, scope });
    return calendarCard(view, scope, `${pagesUrl}/kalender/${secret}.ics`);
  },
});

/** null: it is a role, if it is anything. */
function scopeIn(typed: string): string | null {
  if (isTyped(typed, (texts) => texts.me) || isTyped(typed, (texts) => texts.filter.mine)) {
    return 'me';
  }
  return isTyped(typed, (texts) => texts.exports.typed.all) ? 'all' : null;
}

function isTyped(typed: string, wordIn: (texts: Texts) => string): boolean {
  return [textsIn('da'), textsIn('en')].some((texts) => fold(wordIn(texts)) === typed);
}
