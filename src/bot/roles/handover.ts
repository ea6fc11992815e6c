/** `/fbs overdrag`: hands a role over to the person named; without one, all that goes with it. */
import type { Card } from '../../cards/card.ts';
import { mayHandOverRole } from '../../domain/may/on-role.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { handoverOf } from '../../domain/rollout/handover.ts';
import { rolesOf } from '../../domain/rollout/roles.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { askRoleCard } from '../../views/ask-card.ts';
import { usageLine } from '../../views/help-card.ts';
import {
  type HandoverPart,
  handoverCard,
  handoverPartCard,
  handoverParts,
  type SentLately,
} from '../../views/roles/handover-card.ts';
import type { View } from '../../views/view.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { type Context, grantedTo, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { roleOrCard } from '../kit/role-or-card.ts';
import { partMentions } from '../line/line.ts';
import { handOverAndShow } from './hand-over.ts';

export const handover = defineCommand({
  key: 'handover',
  shareable: false,
  args: anyWords,
  async run(context, words): Promise<Card> {
    const view = viewOn(context);
    const { people, rest } = await splitMentions(context, words);
    const { query, part, page } = partIn(rest);
    if (query === '') return ownRole(context, view, words);
    const { mentioned } = partMentions(words.join(' '));
    const role = roleOrCard(view, 'handover', query, mentioned);
    if ('body' in role) return role;
    if (people.length === 0) return shown(context, view, role, part, page);
    const { from } = grantedTo(context, view.rollout, (now, by) =>
      mayHandOverRole(now, role, null, by),
    );
    return handOverAndShow(context, view.rollout, { role, from }, people);
  },
});

/** The caller's only role, or a question which of theirs is meant. */
function ownRole(context: Context, view: View, words: readonly string[]): Promise<Card> | Card {
  const { plan } = view.rollout;
  const held = rolesOf(view.rollout, context.caller.id, context.now);
  const own = plan.roles.filter(({ key }) => held.includes(key));
  const [only, ...others] = own;
  if (only === undefined) {
    throw new UserError('badArguments', { usage: usageLine(view.texts, 'handover') });
  }
  const { mentioned } = partMentions(words.join(' '));
  const { name } = view.texts.command.handover;
  if (others.length > 0 || mentioned.length > 0) {
    return askRoleCard(view, own, ({ key }) => [name, key, ...mentioned].join(' '));
  }
  return shown(context, view, only, null, 1);
}

async function shown(
  context: Context,
  view: View,
  role: Role,
  part: HandoverPart | null,
  page: number,
): Promise<Card> {
  const sent = await sentLately(context, view, role);
  return part === null
    ? handoverCard(view, role, sent)
    : handoverPartCard(view, role, sent, part, page);
}

/** About what the role has to do still, and about the role, the newest first. */
async function sentLately(
  { store }: Context,
  { rollout, now }: View,
  { key }: Role,
): Promise<SentLately[]> {
  const { tasks } = handoverOf(rollout, key, now);
  const subjects = [
    ...tasks.map((task) => ({ type: 'task', key: task.key }) as const),
    { type: 'role', key } as const,
  ];
  const sent = await store.deliveries.sentAbout(rollout.id, subjects);
  return sent
    .flatMap(({ sent, reminder }) =>
      sent === null ? [] : { at: sent.at, reminder, recipient: sent.recipient },
    )
    .toReversed();
}

/** 'tekniker noter 2': the role, which part of it alone, and which page of that. */
function partIn(text: string): { query: string; part: HandoverPart | null; page: number } {
  const words = text.split(' ').filter(Boolean);
  const page = /^\d{1,3}$/.test(words.at(-1) ?? '') ? Number(words.at(-1)) : null;
  const named = page === null ? words : words.slice(0, -1);
  const part = handoverParts.find((one) => isWordFor(one, named.at(-1) ?? ''));
  if (part === undefined || named.length < 2)
    return { query: words.join(' '), part: null, page: 1 };
  return { query: named.slice(0, -1).join(' '), part, page: page ?? 1 };
}

function isWordFor(part: HandoverPart, typed: string): boolean {
  return [textsIn('da'), textsIn('en')].some(
    ({ handOver }) => fold(handOver.partWord[part]) === fold(typed),
  );
}
