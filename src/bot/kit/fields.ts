/** The kinds of fields that forms are made of. */
import type { InputPart } from '../../cards/card.ts';
import { sendHours } from '../../domain/rollout/policy.ts';
import { visible } from '../../domain/words/visible.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import type { Field } from './form.ts';

type Options = NonNullable<InputPart['options']>;

interface Asked {
  readonly label: string;
  readonly hint?: string;
  /** '' counts as nothing typed. */
  readonly initial?: string;
  readonly required?: boolean;
  readonly suggestions?: readonly string[];
}

/** What is typed, trimmed; '' where it is left empty or was not asked. */
export function textField<T>(
  kind: 'text' | 'longText' | 'number',
  { initial = '', required = false, ...asked }: Asked,
  read: (text: string) => T,
): Field<T> {
  return {
    input: { kind, ...asked, required, ...(initial && { initial }) },
    read: (input) => read(textOf(input)),
  };
}

/** One of the options; `read` turns it into a value. @throws UserError for any other */
export function choiceField<const T extends string>(
  asked: Omit<Asked, 'required'>,
  options: readonly { readonly label: string; readonly value: T }[],
): Field<T> {
  return choosing(asked, options, (text) => {
    const chosen = options.find(({ value }) => value === text);
    if (chosen === undefined) throw new UserError('staleButton');
    return chosen.value;
  });
}

/** A choice whose options may have changed by the time the form comes back. */
export function choosing<T>(
  { initial = '', ...asked }: Omit<Asked, 'required'>,
  options: Options,
  read: (chosen: string) => T,
): Field<T> {
  return {
    input: { kind: 'choice', ...asked, required: true, initial, options },
    read: (input) => read(textOf(input)),
  };
}

export function optionsOf<T extends string>(labels: Readonly<Record<T, string>>) {
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ label, value }));
}

export function yesNoField({ policyForm }: Texts, label: string, isOn: boolean): Field<boolean> {
  const { yes, no } = policyForm;
  const { input, read } = choiceField(
    { label, initial: isOn ? 'yes' : 'no' },
    optionsOf({ yes, no }),
  );
  return { input, read: (chosen) => read(chosen) === 'yes' };
}

/** undefined: it was not in the form. */
export function ifAsked<T>({ input, read }: Field<T>): Field<T | undefined> {
  return { input, read: (typed) => (typed === undefined ? undefined : read(typed)) };
}

/** A clock hour, or the one that counts now. */
export function hourField({ setup }: Texts, label: string, now: number): Field<number> {
  const hours = [...new Set([...sendHours, now])];
  const options = hours.map((hour) => ({ label: setup.hourOption(hour), value: `${hour}` }));
  const { input, read } = choiceField({ label, initial: `${now}` }, options);
  return { input, read: (chosen) => Number(read(chosen)) };
}

/** The host's ids of those who are chosen. */
export function peopleField(asked: {
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly initial?: readonly string[];
}): Field<readonly string[]> {
  return { input: { kind: 'people', ...asked }, read: (input = []) => [input].flat() };
}

/** A file, which `Context.chosen` reads. */
export function fileField(asked: Pick<Asked, 'label' | 'hint'>): Field<null> {
  return { input: { kind: 'file', required: false, ...asked }, read: () => null };
}

function textOf(input: string | readonly string[] | undefined): string {
  return typeof input === 'string' ? visible(input).trim() : '';
}
