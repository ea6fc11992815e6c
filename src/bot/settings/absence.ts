import type { Rollout } from '../../domain/rollout/rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { ownSettings, withOwn } from '../../usecases/edit-policy.ts';
import { usageLine } from '../../views/help-card.ts';
import { absenceCard } from '../../views/policy-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { absenceOf, withoutAccount } from './deputies.ts';
import { ownForm } from './forms.ts';
import { policyAndShow } from './policy-and-show.ts';
import { absenceIn } from './setting-fields.ts';

/** With a period, or the word that ends it, at once; without words a form. */
export const absence = defineCommand({
  key: 'absence',
  shareable: false,
  args: anyWords,
  run: async (context, words) => {
    const view = viewOn(context);
    if (words.length === 0) return ownForm.ask(context, { view, by: byOf(context) });
    const { people: mentioned, rest: typed } = await splitMentions(context, words);
    const { people: named, rest } = withoutAccount(view.rollout, typed, context.now);
    const people = [...mentioned, ...named];
    if (people.length > 1 || rest === '') {
      throw new UserError('badArguments', { usage: usageLine(view.texts, 'absence') });
    }
    const ends = [textsIn('da'), textsIn('en')].map(({ policyWord }) => fold(policyWord.end));
    const period = ends.includes(fold(rest)) ? null : absenceIn(rest, view.today);
    const { caller, now } = context;
    const deputy = people[0] ?? null;
    const edit = (rollout: Rollout) => {
      const away = absenceOf(rollout, caller.id, period, deputy, now);
      const own = ownSettings(rollout, caller.id);
      return { policy: withOwn(rollout, caller.id, { ...own, absence: away }) };
    };
    return policyAndShow(context, view.rollout.id, { level: 'own' }, edit, (changed, entry) =>
      absenceCard(changed, caller.id, entry),
    );
  },
});
