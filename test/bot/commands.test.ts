import { describe, expect, it } from 'vitest';
import { commandIn, commands } from '../../src/bot/commands.ts';
import { namesOf } from '../../src/bot/line/command-name.ts';
import { fold } from '../../src/domain/words/fold.ts';
import { da } from '../../src/texts/da.ts';
import { conversations, textOf } from '../helpers/a-conversation.ts';

const { start } = conversations();

const spellings: readonly [key: string, names: readonly string[]][] = [
  ['status', ['status', 'STATUS']],
  ['help', ['hjælp', 'hjaelp', 'help']],
  ['phases', ['faser', 'phases']],
  ['tasks', ['opgaver', 'tasks']],
  ['task', ['opgave', 'task']],
  ['start', ['igang', 'i gang', 'start']],
  ['done', ['udført', 'udfoert', 'done']],
  ['completed', ['fuldført', 'fuldfoert', 'completed']],
  ['not-relevant', ['ikke-relevant', 'ikke relevant', 'not-relevant', 'not relevant']],
  ['reopen', ['genåbn', 'genaabn', 'reopen']],
  ['undo', ['fortryd', 'undo']],
  ['roles', ['roller', 'roles']],
  ['role', ['rolle', 'role']],
  ['rights', ['rettigheder', 'rights']],
  ['leave', ['fratræd', 'fratraed', 'leave']],
  ['handover', ['overdrag', 'handover']],
  ['events', ['møder', 'moeder', 'events']],
  ['reminders', ['påmindelser', 'paamindelser', 'reminders']],
  ['setup', ['opsætning', 'opsaetning', 'setup']],
  ['snooze', ['udsæt', 'udsaet', 'snooze']],
  ['acknowledge', ['kvittér', 'kvitter', 'acknowledge']],
  ['due', ['frist', 'due']],
  ['new', ['ny', 'new']],
  ['assign', ['tildel', 'assign']],
  ['waits', ['venter', 'waits']],
  ['only-if', ['kun-hvis', 'kun hvis', 'only-if', 'only if']],
  ['approver', ['godkender', 'approver']],
  ['approve', ['godkend', 'approve']],
  ['retire', ['udgår', 'udgaar', 'withdraw']],
  ['restore', ['gendan', 'restore']],
  ['event', ['møde', 'moede', 'event']],
  ['import', ['importer', 'import']],
  ['absence', ['fravær', 'fravaer', 'absence']],
  ['take-over', ['overtag', 'take-over', 'take over']],
  ['link', ['forbind', 'link']],
  ['anchoring', ['forankring', 'anchoring']],
  ['questions', ['spørgsmål', 'spoergsmaal', 'questions']],
  ['next', ['næste', 'naeste', 'next']],
  ['links', ['links']],
  ['contact', ['kontakt', 'contact']],
  ['support', ['støtte', 'stoette', 'support']],
  ['export', ['eksporter', 'export']],
  ['calendar', ['kalender', 'calendar']],
  ['search', ['søg', 'soeg', 'search']],
  ['glossary', ['ordbog', 'glossary']],
  ['log', ['log', 'LOG']],
  ['doctor', ['doktor', 'doctor', 'DOKTOR']],
];

describe('the commands', () => {
  it.each(spellings.flatMap(([key, names]) => names.map((name) => [name, key] as const)))(
    '%j is the command %s',
    (name, key) => {
      const found = commandIn([...name.split(' '), '1']);
      expect(found?.command.key).toBe(key);
      expect(found?.rest).toEqual(['1']);
    },
  );

  it('are these and no others', () => {
    expect(commands.map(({ key }) => key).toSorted()).toEqual(
      spellings.map(([key]) => key).toSorted(),
    );
  });

  it('share no name', () => {
    const names = commands.flatMap((command) => [...new Set(namesOf(command).map(fold))]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['', 'FBS 2.0 i Eksempel Kommune'],
    ['status', 'FBS 2.0 i Eksempel Kommune'],
    ['hjælp', da.help.title],
    ['faser', 'De fire faser'],
    ['opgaver', 'Opgaver: åbne'],
    ['opgave 1', '1 Udpeg projektleder/etablér projektorganisation'],
    ['roller', 'Roller'],
    ['rolle tekniker', 'Rolle: Tekniker/it-medarbejder'],
    ['moeder', 'Møder, workshops og kurser'],
    ['paamindelser', 'Påmindelser de næste 14 dage'],
    ['opsaetning', 'Opsætning af kanalen'],
    ['doktor', 'Helbredstjek'],
  ])('/fbs %s answers with %j, for the caller alone', async (line, title) => {
    const chat = await start();
    const reply = await chat.say('U1', line);
    expect(reply.card.title).toBe(title);
    expect(reply.audience).toBe('caller');
  });

  it('help lists each command once, as it is written', async () => {
    const chat = await start();
    const { card } = await chat.say('U1', 'hjælp');
    const fields = card.body.flatMap((part) => (part.type === 'fields' ? part.fields : []));
    expect(fields).toHaveLength(commands.length);
    expect(fields).toContainEqual(
      expect.objectContaining({ label: '/fbs opgave <nr eller ord> [historik]' }),
    );
  });

  it.each([
    ['stauts', 'Mente du /fbs status?'],
    ['genabn 1', 'Mente du /fbs genåbn?'],
    ['<!channel>', '»<!channel>«'],
    ['""', 'Skriv /fbs hjælp'],
  ])('does not know %j, and says what to write', async (line, hint) => {
    const chat = await start();
    const text = textOf(await chat.say('U1', line));
    expect(text).toContain('Jeg kender ikke');
    expect(text).toContain(hint);
  });

  it.each(['opgave', 'igang', 'udført', 'fuldført', 'ikke-relevant', 'genåbn', 'rolle', 'fratræd'])(
    '/fbs %s without a word tells how it is used',
    async (line) => {
      const chat = await start();
      expect(textOf(await chat.say('U1', line))).toMatch(new RegExp(`Skriv /fbs ${line} <`));
    },
  );

  it('refuses a line of 3,001 characters, and changes nothing', async () => {
    const chat = await start({ holders: { systemansvarlig: ['U1'] } });
    const line = 'igang 1 '.padEnd(3001, 'x');
    expect(textOf(await chat.say('U1', line))).toContain(
      da.error.lineTooLong({ length: '3001', most: '3000' }),
    );
    expect(await chat.task('1')).toBeUndefined();
  });

  it('says how to begin in a channel that follows nothing', async () => {
    const chat = await start({ bound: false });
    expect(textOf(await chat.say('U1', 'status'))).toContain(
      da.error.noRollout({ maySetUp: 'yes' }),
    );
  });
});
