/**
 * `/fbs doktor`: what is not well and what to do about it, what nobody knows, what is well, and the
 * latest deliveries.
 */

import { actions, card, quiet, row, rows, section, strong } from '../cards/build.ts';
import type { Card, Row } from '../cards/card.ts';
import { nearInstant } from '../texts/dates.ts';
import type { Checkup, Delivered } from './checkup.ts';
import { diagnose, type Finding, reasonText, timeOf } from './diagnosis.ts';
import { lateStartButton } from './late-start.ts';
import { ruleOf } from './messages/notice-reason.ts';
import { subjectText } from './messages/subject-text.ts';
import type { View } from './view.ts';
import { dotted, roleName } from './wording.ts';

/** Names roles, never people: anybody in the channel may ask. */
export function doctorCard(view: View, checkup: Checkup): Card {
  const { doctor } = view.texts;
  const findings = diagnose(view, checkup);
  const found = (wanted: Finding['state']) =>
    findings.filter(({ state }) => state === wanted).map(({ text, todo }) => row(text, todo));
  const [bad, unknown] = [found('bad'), found('unknown')];
  const latest = checkup.latest.map((delivery) => deliveryRow(view, delivery));
  return card(
    doctor.title,
    strong(doctor.summary(bad.length, unknown.length)),
    rows(bad),
    section(bad.length > 0 && doctor.unknownTitle, rows(unknown)),
    actions(lateStartButton(view)),
    section(doctor.okTitle, rows(found('ok'))),
    section(doctor.latest, rows(latest)),
    latest.length === 0 && quiet(doctor.noneYet),
  );
}

function deliveryRow(view: View, delivery: Delivered): Row {
  const { texts, language } = view;
  const { reminder, state, sent, reason } = delivery;
  const at = nearInstant(timeOf(delivery), view.now, language);
  const note = dotted(
    `${texts.doctor.state[state]} ${at}`,
    ruleOf(view, reminder),
    sent && recipientText(view, sent.recipient),
    reason !== null && reasonText(texts, reason),
  );
  return row(subjectText(view, reminder), note);
}

function recipientText(view: View, recipient: NonNullable<Delivered['sent']>['recipient']): string {
  const { remindersCard } = view.texts;
  return remindersCard.to(
    recipient.type === 'channel' ? remindersCard.channel : roleName(view, recipient.role),
  );
}
