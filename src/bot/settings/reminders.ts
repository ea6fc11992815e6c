import type { Card } from '../../cards/card.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { askTaskCard } from '../../views/ask-card.ts';
import { usageLine } from '../../views/help-card.ts';
import { policyCard } from '../../views/policy-card.ts';
import { remindersCard } from '../../views/reminders-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';
import { findTasks } from '../line/find.ts';
import { municipalityForm, ownForm, quietForm } from './forms.ts';

/** Without words the next two weeks; with words the settings. */
export const reminders = defineCommand({
  key: 'reminders',
  shareable: true,
  args: anyWords,
  run: (context, words) =>
    words.length === 0 ? remindersCard(viewOn(context)) : settings(context, words),
});

function settings(
  context: Context,
  [first = '', ...others]: readonly string[],
): Promise<Card> | Card {
  const view = viewOn(context);
  const at = { view, by: byOf(context) };
  const languages = [textsIn('da'), textsIn('en')];
  const is = (...names: readonly string[]) => names.some((name) => fold(name) === fold(first));
  const means = (key: keyof (typeof languages)[number]['policyWord']) =>
    is(...languages.map(({ policyWord }) => policyWord[key]));
  if (others.length > 0 !== means('task')) {
    throw new UserError('badArguments', { usage: usageLine(view.texts, 'reminders') });
  }
  if (is(...languages.map(({ filter }) => filter.mine))) {
    return ownForm.ask(context, at);
  }
  if (means('municipality')) return municipalityForm.ask(context, at);
  if (means('quiet')) return quietForm.ask(context, at);
  if (means('change')) return policyCard(view, null);
  if (!means('task')) {
    throw new UserError('badArguments', { usage: usageLine(view.texts, 'reminders') });
  }
  const { tasks, isCertain } = findTasks(view.rollout.plan, others.join(' '));
  const [only] = tasks;
  if (isCertain && only !== undefined) return policyCard(view, only);
  const line = `${view.texts.command.reminders.name} ${view.texts.policyWord.task}`;
  return askTaskCard(view, tasks, '', ({ key }) => ({
    label: view.texts.button.settings,
    line: `${line} ${key}`,
  }));
}
