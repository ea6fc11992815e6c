/** Early Life Support, the weeks after go-live: what is known of it, and that no more is known. */
import type { Part, Row } from '../cards/card.ts';
import { type Support, supportNow } from '../domain/go-live.ts';
import { eventTime } from './events-card.ts';
import type { View } from './view.ts';

/** Each of its parts. KOMBIT has said no more of any of them. */
export function supportRows({ texts }: View, { event }: Support): Row[] {
  return (event.content ?? []).map(({ text }) => ({ text, note: texts.support.unknown }));
}

/** In status while it lasts; nothing on other days. */
export function supportParts(view: View): Part[] {
  const support = supportNow(view.rollout.plan, view.today);
  if (support === null) return [];
  const { event } = support;
  return [
    { type: 'text', style: 'strong', text: supportTitle(view, support) },
    { type: 'text', text: event.description },
    { type: 'rows', rows: supportRows(view, support) },
  ];
}

export function supportTitle(view: View, { event }: Support): string {
  const name = event.title.replace(/ \(.*\)$/, '');
  return `${name}: ${eventTime(view, event)}`;
}
