/** The field of a setting, by what its row says of it; and those in which days are typed. */
import type { SettingKey } from '../../domain/rollout/policy.ts';
import { farOffYear } from '../../domain/time/parse-day.ts';
import { type Period, parsePeriod, parsePeriods } from '../../domain/time/parse-period.ts';
import { mostPeriods } from '../../domain/time/quiet-days.ts';
import type { Setting, ValuesOf } from '../../domain/time/setting.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { formatDay } from '../../texts/dates.ts';
import type { View } from '../../views/view.ts';
import { choiceField, optionsOf, textField, yesNoField } from '../kit/fields.ts';
import type { Field } from '../kit/form.ts';

type Table = Readonly<Record<string, Setting>>;

/** One for each of the table, filled in with what counts now. */
export function settingFields<T extends Table>(
  view: View,
  table: T,
  values: ValuesOf<T>,
): { [K in keyof T]: Field<ValuesOf<T>[K]> } {
  const fields = Object.entries(table).map(([key, setting]) => [
    key,
    settingField(view, key as SettingKey, setting, values[key]),
  ]);
  return Object.fromEntries(fields);
}

function settingField(view: View, key: SettingKey, setting: Setting, now: unknown) {
  const { texts } = view;
  const label = texts.policy[key];
  switch (setting.kind) {
    case 'yesNo':
      return yesNoField(texts, label, now === true);
    case 'choice': {
      const options: Readonly<Record<string, string>> = texts.policy[setting.words];
      return choiceField({ label, initial: String(now) }, optionsOf(options));
    }
    case 'periods': {
      const periods = now as readonly { from: LocalDate; to: LocalDate }[];
      const initial = periods.map((period) => typedPeriod(view, period)).join('\n');
      const asked = { label, hint: texts.policyForm.closedHint, initial };
      return textField('longText', asked, (typed) => periodsIn(typed, view.today));
    }
  }
}

/** As people type it. */
export function typedPeriod(
  { language }: View,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): string {
  const days = from === to ? [from] : [from, to];
  return days.map((on) => formatDay(on, language, 'long')).join(' – ');
}

/** null: nothing is typed. @throws UserError when it cannot be read, or is over */
export function absenceIn(text: string, today: LocalDate): Period | null {
  if (text === '') return null;
  const period = parsePeriod(text, today);
  const year = period === null ? farOffYear(text, today) : null;
  if (year !== null) throw new UserError('dayFarOff', { text, year });
  if (period === null) throw new UserError('periodUnread', { text });
  if (period.to < today) throw new UserError('periodPast', { text });
  return period;
}

/** @throws UserError when one cannot be read, or there are too many */
function periodsIn(typed: string, today: LocalDate) {
  const { periods, unread } = parsePeriods(typed, today);
  const [first] = unread;
  if (first !== undefined) throw new UserError('periodUnread', { text: first });
  if (periods.length > mostPeriods) {
    throw new UserError('tooManyPeriods', { most: String(mostPeriods) });
  }
  return periods.map(({ from, to }) => ({ from, to }));
}
