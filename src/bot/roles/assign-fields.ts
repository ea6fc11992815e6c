/** What the form of a role asks besides who: from when, until when, which part, and who has no account. */
import { z } from 'zod';
import type { Role } from '../../domain/plan/plan.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import type { View } from '../../views/view.ts';
import { choosing, ifAsked, textField, yesNoField } from '../kit/fields.ts';
import type { Values } from '../kit/form.ts';
import { dayIn } from '../put-off/day-in.ts';
import { type Outsider, reasonIn } from './read-role-line.ts';

export function saidFields(view: View, role: Role) {
  const { formField: words } = view.texts.role;
  const day = (text: string): LocalDate | null => (text === '' ? null : dayIn(text, view));
  const text = (label: string, hint: string) => textField('text', { label, hint }, (it) => it);
  const areas = role.areas.map(({ key, name }) => ({ label: name, value: key }));
  const all = { label: words.allAreas, value: 'all' };
  return {
    from: textField('text', { label: words.from, hint: words.dayHint }, day),
    to: textField('text', { label: words.to, hint: words.toHint }, day),
    why: textField('text', { label: words.why }, reasonIn),
    ...(areas.length > 0 && {
      area: choosing({ label: words.area, initial: 'all' }, [all, ...areas], (chosen) =>
        areas.some(({ value }) => value === chosen) ? chosen : null,
      ),
    }),
    ...(role.primary && { primary: ifAsked(yesNoField(view.texts, words.primary, false)) }),
    name: text(words.name, words.nameHint),
    email: text(words.email, words.emailHint),
  };
}

type SaidInForm = Omit<Values<ReturnType<typeof saidFields>>, 'name' | 'email'>;

export function daysOf({ from, to, why, area, primary }: SaidInForm) {
  return {
    ...{ from, to, why: why || undefined },
    areas: area ? [area] : undefined,
    primary: primary || undefined,
  };
}

/** null: nobody. @throws UserError when one of the two is missing, or it is no address */
export function outsiderOf(name: string, email: string): Outsider | null {
  if (name === '' && email === '') return null;
  if (!z.email().safeParse(email).success) {
    throw new UserError('emailUnread', { text: email, input: 'email' });
  }
  if (name === '') throw new UserError('nameMissing', { text: email, input: 'name' });
  return { name, email: email.toLowerCase() };
}
