import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/rollout/rollout.ts';
import { fold } from '../../src/domain/words/fold.ts';
import { textsIn } from '../../src/texts/index.ts';

type Leaf = string | ((...facts: never[]) => string);

/** Every sentence by its path, 'error.noRollout'. */
function leavesOf(texts: object, path = ''): Map<string, Leaf> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, Leaf | object]) =>
      typeof value === 'object' ? [...leavesOf(value, `${path}${key}.`)] : [[path + key, value]],
    ),
  );
}

/** What stands in a leaf: the text, or the function's source with its sentences in it. */
function wordingOf(leaf: Leaf | undefined): string {
  return String(leaf).replaceAll(/\s+/g, ' ');
}

const danish = leavesOf(textsIn('da'));
const english = leavesOf(textsIn('en'));

/** The same in both languages: a loan word, or nothing but what the plan and people call things. */
const same = [
  'command.links.name',
  'command.log.name',
  'command.status.name',
  'conditions.answered',
  'due.klikWord',
  'error.importRefused',
  'eventsCard.form.online',
  'exports.columns.link',
  'exports.columns.note',
  'exports.columns.status',
  'exports.kinds.klik',
  'exports.sheets.log',
  'exports.typed.klik',
  'exports.typed.log',
  'exports.typed.plan',
  'filter.mine',
  'form.note',
  'importing.drop',
  'importing.from',
  'imports.fields.link',
  'imports.fields.status',
  'meetings.at',
  'meetings.kinds.workshop',
  'meetings.link',
  'notice.reason',
  'oneTimePage.send',
  'outcome.title',
  'planChanges.klikWord',
  'reminder.due',
  'reminder.dueIn',
  'reminder.titleDoneOne',
  'rule.anchor.goLive',
  'taskCard.note',
  'taskCard.status',
  'taskForm.link',
  'vacancy.sentence',
];

describe('the languages', () => {
  it('have the same sentences, made of the same facts', () => {
    const shapeOf = (leaves: Map<string, Leaf>) =>
      [...leaves].map(([path, leaf]) => `${path}/${typeof leaf === 'string' ? '' : leaf.length}`);

    expect(shapeOf(english).sort()).toEqual(shapeOf(danish).sort());
  });

  it('differ in every sentence, but for words that both have', () => {
    const equal = [...danish]
      .filter(([, leaf]) => leaf !== '')
      .filter(([path, leaf]) => wordingOf(leaf) === wordingOf(english.get(path)))
      .map(([path]) => path);

    expect(equal.sort()).toEqual(same);
  });

  it('leave no sentence empty, except a usage without arguments', () => {
    for (const leaves of [danish, english]) {
      const empty = [...leaves].filter(([, leaf]) => leaf === '').map(([path]) => path);

      expect(empty.filter((path) => !/^command\..+\.usage$/.test(path))).toEqual([]);
    }
  });

  it('have no Danish letter in the English', () => {
    expect([...english].filter(([, leaf]) => /[æøå]/i.test(wordingOf(leaf)))).toEqual([]);
  });
});

describe('the names of the commands', () => {
  it('mean one command only, in whatever language and spelling', () => {
    const owners = new Map<string, Set<string>>();
    for (const language of ['da', 'en'] as const) {
      for (const [key, { name }] of Object.entries(textsIn(language).command)) {
        owners.set(fold(name), (owners.get(fold(name)) ?? new Set()).add(key));
      }
    }

    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });

  it('are one word each, because the line is split at spaces', () => {
    for (const language of ['da', 'en'] as const) {
      for (const { name } of Object.values(textsIn(language).command)) {
        expect(name).toMatch(/^[\p{Ll}-]+$/u);
      }
    }
  });

  it.each<[Language, Map<string, Leaf>, string]>([
    ['da', danish, 'og'],
    ['en', english, 'and'],
  ])('are those of the language where a sentence of %s mentions them', (language, leaves, and) => {
    const known = [...Object.values(textsIn(language).command).map(({ name }) => name), and];
    const mentioned = [...leaves.values()].flatMap((leaf) =>
      [...wordingOf(leaf).matchAll(/\/fbs ([\p{L}-]+)/gu)].map((match) => match[1] ?? ''),
    );

    expect(mentioned.length).toBeGreaterThan(10);
    expect(mentioned.filter((name) => !known.includes(name))).toEqual([]);
  });
});
