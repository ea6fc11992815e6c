/**
 * A button as one definition: its name, what it carries and how that is written, whether it opens a
 * form. Messages that were sent long ago hold these names and values.
 */
import type { ActionButton } from './card.ts';

/** A label and a value make it an Action. */
export interface Button<V> {
  (label: string, value: V, look?: Look): ActionButton;
  /** As an Action carries it. */
  readonly action: string;
  /** Changes nothing in the rollout, or asks for more than the rollout's rights. */
  readonly isForReaders: boolean;
  /** null: what came back is nothing that it ever carried. */
  read(value: string): V | null;
}

/** Opens a form, which `save` sends. */
export interface FormButton<V, S = V> extends Button<V> {
  readonly save: Button<S>;
}

/** `form` where it is not always the same whether the answer is one. */
export interface Look {
  readonly style?: 'primary' | 'danger';
  readonly form?: boolean;
}

interface Kind {
  readonly isForReaders?: boolean;
  readonly opensForm?: boolean;
}

export function defineButton<V>(action: string, carried: Codec<V>, kind: Kind = {}): Button<V> {
  const { isForReaders = false, opensForm = false } = kind;
  const make = (label: string, value: V, { style, form = opensForm }: Look = {}): ActionButton => ({
    ...{ label, action, value: carried.write(value) },
    ...(style && { style }),
    ...(form && { form }),
  });
  return Object.assign(make, { action, isForReaders, read: carried.read });
}

/** `sent`: what the form's own button carries, when it is more than the one that opens it. */
export function defineFormButton<V, S = V>(
  [opens, saves]: readonly [opens: string, saves: string],
  carried: Codec<V>,
  sent: Codec<S>,
  isForReaders = false,
): FormButton<V, S> {
  const opener = defineButton(opens, carried, { isForReaders, opensForm: true });
  return Object.assign(opener, { save: defineButton(saves, sent, { isForReaders }) });
}

/** How a value is written into a button and read back. Nothing that comes back is trusted. */
export interface Codec<V> {
  write(value: V): string;
  /** null: no such value. */
  read(text: string): V | null;
}

/** One fact of several, between slashes. */
interface Fact<T> {
  /** undefined: nothing is written. */
  write(fact: T): string | undefined;
  read(text: string): T | null;
  /** It may hold slashes itself, so it is the last. */
  readonly isRest?: true;
}

/** The facts in their order, with slashes between them. */
export function carrying<V extends object>(
  facts: {
    readonly [K in keyof V]: Fact<V[K]>;
  },
): Codec<WithOptional<V>> {
  const names = Object.keys(facts) as (keyof V)[];
  return {
    write(value) {
      const texts = names.map((name) => facts[name].write((value as V)[name]));
      return texts.slice(0, texts.findLastIndex((text) => text !== undefined) + 1).join('/');
    },
    read(text) {
      const parts = text.split('/');
      const read = names.map((name, index) => {
        const { isRest, read } = facts[name];
        return [name, read((isRest ? parts.slice(index).join('/') : parts[index]) ?? '')];
      });
      return read.some(([, fact]) => fact === null)
        ? null
        : (Object.fromEntries(read) as WithOptional<V>);
    },
  };
}

/** What may be undefined may be left out. */
type WithOptional<V> = {
  [K in keyof V as undefined extends V[K] ? never : K]: V[K];
} & { [K in keyof V as undefined extends V[K] ? K : never]?: V[K] };

/** Without a slash; '' where it is missing, which names nothing. */
export const id: Fact<string> = { write: (text) => text, read: (text) => text };

/** Words, with whatever is in them; most letters stay as they are, for hosts take so many. */
export const words: Fact<string> = {
  write: (text) => text.toWellFormed().replaceAll(/[%/\p{C}]/gu, encodeURIComponent),
  read(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return null;
    }
  },
};

/** All that is left. */
export const line: Fact<string> = { ...id, isRest: true };

/** One at least. */
export const ids: Fact<readonly string[]> = {
  write: (all) => all.join(','),
  read(text) {
    const all = text.split(',').filter((one) => one !== '');
    return all.length === 0 ? null : all;
  },
};

export const count: Fact<number> = {
  write: String,
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
};

export function oneOf<const T extends string | number>(options: readonly T[]): Fact<T> {
  return { write: String, read: (text) => options.find((one) => String(one) === text) ?? null };
}

export function optional<T>({ write, read }: Fact<T>): Fact<T | undefined> {
  return {
    write: (fact) => (fact === undefined ? undefined : write(fact)),
    read: (text) => (text === '' ? undefined : read(text)),
  };
}

/** There is nothing to carry; but Slack knows no button without a value. */
export function always<T extends string>(value: T): Codec<T> {
  return { write: () => value, read: () => value };
}
