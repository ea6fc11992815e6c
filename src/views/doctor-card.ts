/**
 * `/fbs doktor`: what is not well and what to do about it, what nobody knows, what is well, and the
 * latest deliveries.
 */

import type { Action, Card, Part, Row } from '../cards/card.ts';
import { nearInstant } from '../texts/dates.ts';
import type { Checkup, Delivered } from './checkup.ts';
import { diagnose, type Finding, reasonText, timeOf } from './diagnosis.ts';
import { lateButton } from './late-start-form.ts';
import { ruleOf } from './messages/notice-reason.ts';
import { subjectText } from './messages/subject-text.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

/** Tells of roles, never of people: anybody in the channel may ask. */
export function doctorCard(view: View, checkup: Checkup): Card {
  const { doctor } = view.texts;
  const findings = diagnose(view, checkup);
  const rows = (wanted: Finding['state']) =>
    findings.filter(({ state }) => state === wanted).map(findingRow);
  const [bad, unknown] = [rows('bad'), rows('unknown')];
  return {
    title: doctor.title,
    body: [
      { type: 'text', style: 'strong', text: doctor.summary(bad.length, unknown.length) },
      ...rowsOf(bad),
      ...(bad.length === 0 ? rowsOf(unknown) : section(doctor.unknownTitle, unknown)),
      ...actionsOf(lateButton(view)),
      ...section(doctor.okTitle, rows('ok')),
      ...section(
        doctor.latest,
        checkup.latest.map((delivery) => deliveryRow(view, delivery)),
      ),
      ...(checkup.latest.length === 0
        ? [{ type: 'text', style: 'quiet', text: doctor.noneYet } as const]
        : []),
    ],
  };
}

function section(title: string, rows: readonly Row[]): Part[] {
  return rows.length === 0 ? [] : [{ type: 'text', style: 'strong', text: title }, ...rowsOf(rows)];
}

function actionsOf(actions: readonly Action[]): Part[] {
  return actions.length === 0 ? [] : [{ type: 'actions', actions }];
}

function rowsOf(rows: readonly Row[]): Part[] {
  return rows.length === 0 ? [] : [{ type: 'rows', rows }];
}

function findingRow({ text, todo }: Finding): Row {
  return todo === undefined ? { text } : { text, note: todo };
}

function deliveryRow(view: View, delivery: Delivered): Row {
  const { texts, language } = view;
  const { reminder, state, sent, reason } = delivery;
  const at = nearInstant(timeOf(delivery), view.now, language);
  const notes = [
    `${texts.doctor.state[state]} ${at}`,
    ruleOf(view, reminder),
    ...(sent === null ? [] : [receiver(view, sent.recipient)]),
    ...(reason === null ? [] : [reasonText(texts, reason)]),
  ];
  return { text: subjectText(view, reminder), note: notes.join(' · ') };
}

function receiver(view: View, recipient: NonNullable<Delivered['sent']>['recipient']): string {
  const { remindersCard } = view.texts;
  return remindersCard.to(
    recipient.type === 'channel' ? remindersCard.channel : roleName(view, recipient.role),
  );
}
