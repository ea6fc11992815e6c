/** What holds for every view, whatever has become of the rollout. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, isForm } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { sendDayOf } from '../../src/domain/reminders/reminder.ts';
import { movedFrom } from '../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { goLiveOn } from '../../src/domain/rollout/progress.ts';
import type { Language, Rollout } from '../../src/domain/rollout/rollout.ts';
import { vacancies } from '../../src/domain/rollout/vacancy-risk.ts';
import { addDays, instantOf, toLocalDate } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { planOf } from '../../src/plans/index.ts';
import { type View, viewOf } from '../../src/views/view.ts';
import { aSight } from '../helpers/a-sight.ts';
import { cardsOf } from '../helpers/every-card.ts';

const plan = planOf('fbs-2.0');

describe('every view, of any rollout, in both languages', () => {
  it('says no undefined, null, NaN or object, and leaves no title or list empty', () => {
    fc.assert(
      fc.property(aSight, (view) => {
        for (const card of cardsOf(view)) {
          const all = `${cardText(card)} ${JSON.stringify(card)}`;
          expect(all).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid/);
          expect(card.title).toBeTruthy();
          for (const part of card.body) {
            if (part.type === 'rows') expect(part.rows).not.toEqual([]);
            if (part.type === 'fields') expect(part.fields).not.toEqual([]);
            if (part.type === 'actions') expect(part.actions).not.toEqual([]);
            if (part.type === 'text') expect(part.text.trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('shows no date that neither the plan nor the rollout holds', () => {
    fc.assert(
      fc.property(aSight, (view) => {
        const known = datesKnownTo(view);
        for (const card of cardsOf(view).filter((one) => !isForm(one))) {
          for (const date of datesIn(cardText(card), view.language)) {
            expect(known).toContain(date);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says in English nothing of ours in Danish', () => {
    const ours = Object.keys(plan.english ?? {}).filter((text) => text.length > 12);
    fc.assert(
      fc.property(aSight, ({ rollout, now, viewer }) => {
        for (const card of cardsOf(viewOf(rollout, now, 'en', viewer))) {
          const shown = cardText(card);
          expect(ours.filter((text) => shown.includes(text))).toEqual([]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('has the same parts in Danish as in English', () => {
    fc.assert(
      fc.property(aSight, ({ rollout, now, viewer }) => {
        const [da, en] = (['da', 'en'] as const).map((language) =>
          cardsOf(viewOf(rollout, now, language, viewer)),
        );
        expect(da?.length).toBe(en?.length);
        da?.forEach((card, index) => {
          expect(shapeOf(card)).toEqual(shapeOf(en?.[index] ?? { body: [] }));
        });
      }),
      { numRuns: 5 },
    );
  });
});

function shapeOf({ body }: Card): string[] {
  return body.map(({ type }) => type);
}

const locales = { da: 'da-DK', en: 'en-GB' } as const;
// A formatter takes longer to make than a year of days to format.
const formatters = Object.fromEntries(
  Object.entries(locales).map(([language, locale]) => [
    language,
    {
      month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    },
  ]),
) as Record<Language, Record<'month' | 'day', Intl.DateTimeFormat>>;
const monthsOf = (language: Language) => {
  const name = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month)));
};
const monthNames: Readonly<Record<Language, readonly string[]>> = {
  da: monthsOf('da'),
  en: monthsOf('en'),
};

/** '16. februar', '9 March', 'juni 2026': each day and month that a text names. */
function datesIn(text: string, language: Language): string[] {
  const months = monthNames[language].join('|');
  const day = language === 'da' ? `\\d{1,2}\\. (?:${months})` : `\\d{1,2} (?:${months})`;
  return text.match(new RegExp(`${day}|(?:${months}) \\d{4}`, 'g')) ?? [];
}

/** What the settings call the days off of every year. */
const daysOff = ['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'];

/** As `datesIn` reads them: of the plan, what is counted from it, the rollout, today's reminders. */
function datesKnownTo({ rollout, now, language }: View): Set<string> {
  const goLive = goLiveOn(plan);
  const inPlan = JSON.stringify(plan).match(/\b20\d\d-\d\d(-\d\d)?\b/g) ?? [];
  const counted = [28, 29].map((days) => addDays(goLive, days));
  const days = [...inPlan, ...counted, ...daysOff, toLocalDate(now), ...rolloutDays(rollout, now)];
  return new Set([...new Set(days)].flatMap((day) => spelt(day, language)));
}

function rolloutDays(rollout: Rollout, now: Date): LocalDate[] {
  const states = Object.values(rollout.tasks).flatMap(
    ({ dueOn, changedAt, seenAt, approvedAt, snoozedUntil }) => [
      ...[dueOn, snoozedUntil].filter((on) => on !== null),
      ...[changedAt, seenAt, approvedAt].filter((at) => at !== null).map(toLocalDate),
    ],
  );
  const until = instantOf('2028-01-01', '00:00');
  const reminders = upcomingReminders(rollout, new Date('2025-01-01'), until).flatMap(
    (reminder) => {
      const { sendAt, due, rule } = reminder;
      // Told of the month ahead only.
      const isNear = sendAt > now && sendAt.getTime() - now.getTime() < 40 * 86_400_000;
      const meant = isNear ? movedFrom(rollout, reminder) : null;
      return [
        sendDayOf({ sendAt }),
        ...(meant === null ? [] : [meant]),
        ...(rule.type === 'beforeDue' && due !== null ? [addDays(due, -rule.days)] : []),
      ];
    },
  );
  const held = rollout.holdings.flatMap(({ from, until }) => [
    toLocalDate(from),
    ...(until === null ? [] : [addDays(toLocalDate(until), -1)]),
  ]);
  const filledBy = vacancies(rollout, now).flatMap((vacancy) => vacancy.filledBy ?? []);
  const off = JSON.stringify(rollout.policy).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
  const since = toLocalDate(rollout.startedAt);
  return [...states, ...held, ...reminders, ...filledBy, ...off, since];
}

function spelt(day: string, language: Language): string[] {
  const at = Date.parse(day.length === 7 ? `${day}-01` : day);
  const format = formatters[language];
  const month = format.month.format(at);
  return day.length === 7 ? [month] : [format.day.format(at), month];
}
