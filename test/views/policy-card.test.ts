import { describe, expect, it } from 'vitest';
import { seenCard } from '../../src/bot/put-off/acknowledge.ts';
import { dueForm } from '../../src/bot/put-off/due.ts';
import { handOverForm } from '../../src/bot/put-off/hand-over.ts';
import { snoozedCard, snoozeForm } from '../../src/bot/put-off/snooze.ts';
import { lateStartForm } from '../../src/bot/set-up/late-start-form.ts';
import {
  municipalityForm,
  ownForm,
  quietForm,
  taskPolicyForm,
} from '../../src/bot/settings/forms.ts';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { Policy } from '../../src/domain/rollout/policy.ts';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import { lateStartCard } from '../../src/views/late-start.ts';
import { policyCard, policyOutcomeCard, undonePolicyCard } from '../../src/views/policy-card.ts';
import { dueCard } from '../../src/views/tasks/due-card.ts';
import { taskCard } from '../../src/views/tasks/task-card.ts';
import type { View } from '../../src/views/view.ts';
import { labelsOf } from '../helpers/a-conversation.ts';
import { aHolding, aPerson, aTaskState } from '../helpers/a-plan.ts';
import { aView } from '../helpers/a-view.ts';

const A = aPerson('A');
const holdings = [aHolding('systemansvarlig', 'A'), aHolding('projektleder', 'B')];
const policy = Policy.parse({
  cadences: { tasks: ['beforeDue:1'], physical: [], vacancies: ['vacant:1'] },
  tasks: { '1': ['onDate:2026-02-12', 'dueDay', 'overdue:2'] },
  people: { A: { sendHour: 7, absence: { from: '2026-02-10', to: '2026-02-10', deputy: 'B' } } },
  quiet: { region: 'DE-SH', labourDay: 'open', closed: [{ from: '2026-02-16', to: '2026-02-20' }] },
  friday: false,
});

function rowsOf({ body }: Card): [string, string | undefined][] {
  return body.flatMap((part) =>
    part.type === 'rows'
      ? part.rows.map(({ text, note }): [string, string | undefined] => [text, note])
      : [],
  );
}

describe('the card of the settings', () => {
  const rollout = { holdings, policy };

  it('says of each where it comes from', () => {
    expect(rowsOf(policyCard(aView({ rollout, viewer: A }), null))).toEqual([
      ['Opgaver, før fristen: 1 dag før', 'sat af kommunen'],
      ['Opgaver, efter fristen: ingen', 'sat af kommunen'],
      ['Møder, man skal hen til: ingen', 'sat af kommunen'],
      ['Møder på skærm: 7 og 1 dag før', 'fra planen'],
      ['Nedtælling til go-live: 100, 50, 30, 14, 7 og 1 dag før og på dagen', 'fra planen'],
      [
        'Ubesatte roller: 1 arbejdsdag før den første frist, der venter på rollen, og før, når der er flere',
        'sat af kommunen',
      ],
      ['Klokkeslæt: kl. 9', 'som standard'],
      ['Helligdage: Slesvig-Holstens', 'sat af kommunen'],
      ['24. og 31. december: fri', 'som standard'],
      ['1. maj: almindelig dag', 'sat af kommunen'],
      ['5. juni: fri fra kl. 12', 'som standard'],
      ['Fredag efter Kristi himmelfart: almindelig dag', 'som standard'],
      [
        'Egne lukkedage: mandag den 16. februar 2026 til fredag den 20. februar 2026',
        'sat af kommunen',
      ],
      ['Ugens overblik i kanalen: nej', 'sat af kommunen'],
      ['Spørg, om manglende datoer er udgivet: ja', 'som standard'],
      ['Spørg hvert kvartal, om rollerne stadig passer: ja', 'som standard'],
      ['Opgaver, før fristen: 1 dag før', 'sat af kommunen'],
      ['Klokkeslæt: kl. 7', 'din egen'],
      ['Mandagens overblik (min uge): ja', 'som standard'],
      ['Fravær: tirsdag den 10. februar 2026. Imens får B dine påmindelser.', undefined],
    ]);
  });

  it('says of the hour whether anybody has set it', () => {
    const hoursOf = (sendHour: number) =>
      rowsOf(policyCard(aView({ rollout: { sendHour }, viewer: A }), null)).filter(([setting]) =>
        setting.startsWith('Klokkeslæt'),
      );
    expect(hoursOf(9).map(([, from]) => from)).toEqual(['som standard', 'som standard']);
    expect(hoursOf(8).map(([, from]) => from)).toEqual(['sat af kommunen', 'sat af kommunen']);
  });

  it('of a task says what is set on it', () => {
    const view = aView({ rollout, viewer: A });
    const card = policyCard(view, view.rollout.plan.tasks[0] ?? null);
    expect(rowsOf(card).slice(0, 2)).toEqual([
      ['Opgaver, før fristen: på dagen og torsdag den 12. februar 2026', 'sat på opgaven'],
      ['Opgaver, efter fristen: 2 arbejdsdage efter: udfører og ansvarlig', 'sat på opgaven'],
    ]);
    expect(labelsOf(card)).toContain('Ret for opgaven');
  });

  it('shows everyone nothing of anybody’s own, and no buttons', () => {
    const card = policyCard(aView({ rollout }), null);
    expect(cardText(card)).not.toContain('Fravær');
    expect(labelsOf(card)).toEqual([]);
  });
});

function cardsOf(view: View): Card[] {
  const { plan } = view.rollout;
  const [role] = plan.roles;
  const by = { personId: 'A', platform: 'local', now: view.now } as const;
  return [
    ...[
      ownForm.card({ view, by }),
      municipalityForm.card({ view, by }),
      quietForm.card({ view, by }),
      policyCard(view, null),
    ],
    ...[policyOutcomeCard(view, null, '1'), undonePolicyCard(view, null)],
    ...[
      lateStartForm.card({ view, by, tasks: plan.tasks }),
      lateStartCard(view, plan.tasks),
      lateStartCard(view, []),
    ],
    ...plan.tasks
      .map((task) => ({ view, by, task }))
      .flatMap((on) => [
        ...[
          taskPolicyForm.card(on),
          policyCard(view, on.task),
          taskCard(view, on.task, { steps: [], earlier: 0 }),
        ],
        ...[snoozeForm.card({ ...on, last: view.today }), seenCard(view, on.task, '1')],
        ...[dueForm.card(on), dueCard(view, on.task, { ...view.rollout, tasks: {} }, '1')],
        ...(view.rollout.tasks[on.task.key]?.snoozedUntil ? [snoozedCard(on, '1')] : []),
        ...(role ? ['A', null].map((from) => handOverForm.card({ ...on, role, from })) : []),
      ]),
  ];
}

describe('settings, forms and answers', () => {
  const seenAt = new Date('2026-02-02T08:00:00Z');
  const tasks = {
    '1': aTaskState({ snoozedUntil: '2026-02-13', snoozedBy: 'A', seenAt, seenBy: 'B' }),
    '2': aTaskState({ dueOn: '2026-02-12' }),
  };
  const sights = [
    { rollout: {} },
    { rollout: { holdings, policy, tasks } },
    { rollout: { holdings }, day: '2026-04-01' },
  ];
  const all = sights.flatMap((sight) =>
    [null, A].flatMap((viewer) =>
      (['da', 'en'] as const).map((language: Language) => aView({ ...sight, viewer, language })),
    ),
  );

  it('say no undefined, null, NaN or object, and leave no title or list empty', () => {
    for (const card of all.flatMap(cardsOf)) {
      const text = `${cardText(card)} ${JSON.stringify(card)}`;
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid/);
      expect(card.title).toBeTruthy();
      for (const part of card.body) {
        if (part.type === 'rows') expect(part.rows).not.toEqual([]);
        if (part.type === 'actions') expect(part.actions).not.toEqual([]);
        if (part.type === 'text') expect(part.text.trim()).not.toBe('');
        if (part.type === 'input') expect(part.label.trim()).not.toBe('');
      }
    }
  });

  it('fit into a modal of Slack’s', () => {
    for (const card of all.flatMap(cardsOf)) {
      expect(card.body.length).toBeLessThanOrEqual(100);
      for (const part of card.body) {
        if (part.type !== 'input') continue;
        for (const { label, value } of part.options ?? []) {
          expect(label.length).toBeLessThanOrEqual(75);
          expect(value).not.toBe('');
        }
      }
    }
  });
});
