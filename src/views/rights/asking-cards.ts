/** Being allowed something once: asked, answered, and what both hear of it. */
import { actions, card, quiet, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { roleNameIn, taskIn } from '../../domain/plan/plan.ts';
import type { Allowance } from '../../domain/rollout/allowance.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { addDays, toLocalDate } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';
import { namesOf, taskName } from '../wording.ts';

export function askedCard(view: View, asked: readonly Person[], allowance: Allowance): Card {
  const { once } = view.texts.rights;
  return card(
    once.asked(namesOf(asked)),
    text(once.askedText(allowedText(view, allowance), lastDay(view, allowance))),
  );
}

/** To whoever may answer. */
export function askingNotice(view: View, name: string, allowance: Allowance): Card {
  const { once, button } = view.texts.rights;
  const value = { rolloutId: view.rollout.id, asked: allowance.id };
  return card(
    once.asks(name, allowedText(view, allowance)),
    text(once.asksText(lastDay(view, allowance))),
    actions(
      buttons.rightAnswer(button.allow, { ...value, answer: 'yes' }, { style: 'primary' }),
      buttons.rightAnswer(button.refuse, { ...value, answer: 'no' }),
    ),
  );
}

export function answeredCard(view: View, name: string, allowance: Allowance): Card {
  const { once } = view.texts.rights;
  const what = allowedText(view, allowance);
  const said = allowance.isAllowed ? once.allowed(name, what) : once.refused(name, what);
  return card(said, text(once.told(name)));
}

/** To whoever asked. */
export function answeredNotice(view: View, name: string, allowance: Allowance): Card {
  const { once } = view.texts.rights;
  const what = allowedText(view, allowance);
  if (!allowance.isAllowed) return card(once.youMayNot(name, what));
  return card(once.youMay(name, what), quiet(once.youMayText(lastDay(view, allowance))));
}

/** 'melde opgave 1 … fuldført'. */
export function allowedText(view: View, { right, subject }: Allowance): string {
  const { plan } = view.rollout;
  const task = taskIn(plan, subject);
  const about = task === undefined ? subject && roleNameIn(plan, subject) : taskName(task);
  return view.texts.rights.once.what[right](about);
}

function lastDay({ language }: View, { expiresAt }: Allowance): string {
  return formatDay(addDays(toLocalDate(expiresAt), -1), language);
}
