/** What is typed after 'rolle': which role, and for whom, from when, until when and why. */
import { z } from 'zod';
import { namesWhole } from '../../domain/plan/find-named.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { dayNear, parseDay } from '../../domain/time/parse-day.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import type { View } from '../../views/view.ts';
import { dayIn } from '../put-off/day-in.ts';

/** Somebody without an account; `name`: '' where none was typed. */
export interface Outsider {
  readonly name: string;
  readonly email: string;
}

export interface RoleLine {
  /** What names the role, and the rest of the line as it was typed. */
  readonly role: string;
  readonly tail: readonly string[];
  readonly isMine: boolean;
  readonly isPrimary: boolean;
  readonly areas: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly why: string | undefined;
  readonly outsider: Outsider | null;
  /** A day alone: who held it then? */
  readonly on: LocalDate | null;
}

const because = /(?:^|\s)(?:fordi|because)\s+(?<text>.+)$/i;
const until = /(?:^|\s)(?:til(?: og med)?|until|to)\s+(?<text>.+)$/i;
const since = /(?:^|\s)(?:fra(?: og med)?|from)\s+(?<text>.+)$/i;

/** @param rest without the people who are mentioned. @throws UserError for what is no day or address */
export function readRoleLine(view: View, rest: string): RoleLine {
  const [beforeWhy, why] = cut(rest, because);
  const [beforeTo, to] = cut(beforeWhy, until);
  const [beforeFrom, from] = cut(beforeTo, since);
  const { plan } = view.rollout;
  const asked = outsiderIn(plan, beforeFrom.split(' ').filter(Boolean));
  const areas = plan.roles.flatMap((role) => role.areas);
  const isArea = (word: string) =>
    areas.find(({ name, aliases }) => [name, ...aliases].some((it) => fold(it) === fold(word)));
  const isMe = (word: string) => said(word, ({ me }) => me);
  const isFirst = (word: string) => said(word, ({ role }) => role.primaryWord);
  const left = asked.words.filter((word) => !isArea(word) && !isMe(word) && !isFirst(word));
  const named = dayAtEnd(left, view.today);
  return {
    role: named.words.join(' '),
    tail: [
      ...asked.words.filter((word) => !left.includes(word)),
      ...[rest.slice(beforeFrom.length).trim(), asked.text].filter(Boolean),
    ],
    isMine: asked.words.some(isMe),
    isPrimary: asked.words.some(isFirst),
    areas: [...new Set(asked.words.flatMap((word) => isArea(word)?.key ?? []))],
    from: from === undefined ? null : dayIn(from, view),
    to: to === undefined ? null : dayIn(to, view),
    why: why && reasonIn(why),
    outsider: asked.outsider,
    on: named.on,
  };
}

/** A button carries it, and no host takes a longer one in any letters. */
const longestReason = 150;

/** @throws UserError when it is too long */
export function reasonIn(typed: string): string {
  if (typed.length <= longestReason) return typed;
  throw new UserError('textTooLong', { most: String(longestReason), input: 'why' });
}

function cut(text: string, by: RegExp): readonly [string, string | undefined] {
  const found = by.exec(text);
  return found === null ? [text, undefined] : [text.slice(0, found.index), found.groups?.text];
}

function said(word: string, wordIn: (texts: View['texts']) => string): boolean {
  const bare = fold(word.replace(/[.,:;!?]+$/, ''));
  return [textsIn('da'), textsIn('en')].some((texts) => fold(wordIn(texts)) === bare);
}

/** 'tekniker Bo Hansen bo@kommune.dk': the longest beginning that names a role, then the name. */
function outsiderIn(plan: Plan, words: readonly string[]) {
  const none = { words, outsider: null, text: '' };
  const at = words.findIndex((word) => word.includes('@'));
  if (at < 0) return none;
  const email = words[at]?.replace(/^[<(]|[>),.]$/g, '') ?? '';
  if (!z.email().safeParse(email).success) throw new UserError('emailUnread', { text: email });
  const named = words.slice(0, at);
  const ends = named.map((_, index) => named.length - index);
  const end = ends.find((to) =>
    plan.roles.some((role) => namesWhole(role, named.slice(0, to).join(' '))),
  );
  const name = named.slice(end ?? 1).join(' ');
  return {
    words: [...named.slice(0, end ?? 1), ...words.slice(at + 1)],
    outsider: { name, email: email.toLowerCase() },
    text: `${name} ${email}`,
  };
}

/** The words after the role that are a day, as many as are. */
function dayAtEnd(words: readonly string[], today: LocalDate) {
  for (let start = 1; start < words.length; start += 1) {
    const text = words.slice(start).join(' ');
    if (parseDay(text, today) === null && dayNear(text, today) === null) continue;
    return { words: words.slice(0, start), on: dayNear(text, today) };
  }
  return { words, on: null };
}
