/** Early Life Support, the weeks after go-live: what is known of it, and that no more is known. */
import type { Part, Row } from '../cards/card.ts';
import { type Support, supportNow } from '../domain/rollout/go-live.ts';
import { eventTime } from './events-card.ts';
import type { View } from './view.ts';
import { planText } from './wording.ts';

/** Each of its parts. KOMBIT has said no more of any of them. */
export function supportRows(view: View, { event }: Support): Row[] {
  const note = view.texts.support.unknown;
  return (event.content ?? []).map(({ text }) => ({ text: planText(view, text), note }));
}

/** In status while it lasts; nothing on other days. */
export function supportParts(view: View): Part[] {
  const support = supportNow(view.rollout.plan, view.today);
  if (support === null) return [];
  const { event } = support;
  return [
    { type: 'text', style: 'strong', text: supportTitle(view, support) },
    { type: 'text', text: planText(view, event.description) },
    { type: 'rows', rows: supportRows(view, support) },
  ];
}

export function supportTitle(view: View, { event }: Support): string {
  const name = event.title.replace(/ \(.*\)$/, '');
  return `${name}: ${eventTime(view, event)}`;
}
