/** Early Life Support, the weeks after go-live: what is known of it, and that no more is known. */
import { type Content, row, rows, section, text } from '../../cards/build.ts';
import type { Row } from '../../cards/card.ts';
import { type Support, supportNow } from '../../domain/rollout/go-live.ts';
import type { View } from '../view.ts';
import { planText } from '../wording.ts';
import { eventTime } from './events-card.ts';

/** Each of its parts. KOMBIT has said no more of any of them. */
export function supportRows(view: View, { event }: Support): Row[] {
  const note = view.texts.support.unknown;
  return (event.content ?? []).map((one) => row(planText(view, one.text), note));
}

/** In status while it lasts; nothing on other days. */
export function supportParts(view: View): Content {
  const support = supportNow(view.rollout.plan, view.today);
  return support && section(supportTitle(view, support), aboutSupport(view, support));
}

export function aboutSupport(view: View, support: Support): Content {
  return [text(planText(view, support.event.description)), rows(supportRows(view, support))];
}

export function supportTitle(view: View, support: Support): string {
  return `${supportName(support)}: ${eventTime(view, support.event)}`;
}

/** Without how long it lasts, which is said beside it. */
export function supportName({ event }: Support): string {
  return event.title.replace(/ \(.*\)$/, '');
}
