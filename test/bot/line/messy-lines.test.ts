import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { cardText } from '../../../src/cards/text.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import { lineOf as slackLineOf } from '../../../src/slack/lines.ts';
import type { MessageActivity } from '../../../src/teams/activities.ts';
import { lineOf as teamsLineOf } from '../../../src/teams/lines.ts';
import { commandLine } from '../../../src/web/chat/people.ts';
import {
  type AConversation,
  buttonsOf,
  conversations,
  textOf,
} from '../../helpers/a-conversation.ts';
import { changes, type Host, questions, readings } from './messy-lines.ts';

const { start, database } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const people = [{ externalId: 'tekniker', name: 'Tekniker', role: 'Tekniker' }];

/** As the host itself reads what was typed there. */
async function lineFrom(host: Host, typed: string): Promise<string> {
  if (host === 'slack') return slackLineOf(typed, 'UBOT');
  if (host === 'local') return commandLine(typed, people);
  if (host === null) return typed;
  const mentioned = { id: '28:bot', name: 'FBS' };
  const entities = [{ type: 'mention', mentioned, text: '<at>FBS</at>' }];
  const message = {
    text: typed,
    entities,
    recipient: { id: '28:bot' },
  } as unknown as MessageActivity;
  return teamsLineOf(message, async ({ id }) => id);
}

async function say(chat: AConversation, host: Host, typed: string) {
  return chat.say('P', await lineFrom(host, typed));
}

/** The lines that the buttons stand for. */
function linesOn(card: Card): string[] {
  return buttonsOf(card).flatMap((button) =>
    'action' in button && button.action === 'typed'
      ? [button.value.split('/').slice(1).join('/')]
      : [],
  );
}

/** What was typed is part of a button that shares the answer. */
function withoutShare(card: Card): string {
  const body = card.body.filter(
    (part) =>
      part.type !== 'actions' ||
      !part.actions.some((it) => 'action' in it && it.action === 'share'),
  );
  return cardText({ ...card, body });
}

function told({ tasks }: Pick<Rollout, 'tasks'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tasks).map(([key, { status, note, dueOn, snoozedUntil }]) => [
      key,
      [
        note === null ? status : `${status}: ${note}`,
        ...(dueOn === null ? [] : [`frist ${dueOn}`]),
        ...(snoozedUntil === null ? [] : [`udsat ${snoozedUntil}`]),
      ].join(', '),
    ]),
  );
}

it('the corpus has at least 120 lines, none of them twice', () => {
  const all = [...readings, ...changes, ...questions].map(([host, typed]) => `${host} ${typed}`);
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all).size).toBe(all.length);
});

// One conversation for all: nothing is left of a line when the next is typed.
let chat: AConversation;
beforeAll(async () => {
  chat = await start(held);
});

describe('a messy line that only reads', () => {
  const answers = new Map<string, string>();
  const answerTo = async (line: string) => {
    const known = answers.get(line) ?? withoutShare((await chat.say('P', line)).card);
    answers.set(line, known);
    return known;
  };

  it.each(readings)('(%s) %j is answered as %j', async (host, typed, as) => {
    const answer = await say(chat, host, typed);
    expect(withoutShare(answer.card)).toBe(await answerTo(as));
  });

  it('changes nothing', async () => {
    expect(told(await chat.rollout())).toEqual({});
  });
});

describe('a messy line that changes something', () => {
  it.each(changes)('(%s) %j does %j', async (host, typed, expected) => {
    await say(chat, host, typed);
    const { id, ...rollout } = await chat.rollout();
    await database().prisma.taskState.deleteMany({ where: { rolloutId: id } });
    expect(told(rollout)).toEqual(expected);
  });
});

describe('a line that is not understood for sure', () => {
  it.each(questions.map((row) => [row[1], row] as const))('%j', async (_, row) => {
    const [host, typed, says, goOn = []] = row;
    const before = await chat.verbs();
    const answer = await say(chat, host, typed);
    expect(textOf(answer)).toContain(says);
    expect(linesOn(answer.card)).toEqual(goOn);
    expect(await chat.verbs()).toEqual(before);
  });
});
