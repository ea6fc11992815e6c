import { expect, it } from 'vitest';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const holders = { projektleder: ['P'], 'klik-administrator': ['K'] };
const mark = (chat: AConversation, who: string) =>
  chat.press(who, 'roles.klik', `${chat.value()}/${chat.now().getTime()}`);

it('roles that differ from KLIK are listed until somebody says that it is up to date, and again after that', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  expect(textOf(await chat.say('P', 'roller klik'))).toContain('skriv ind: P');
  expect(textOf(await mark(chat, 'K'))).toContain('Rollerne i KLIK er ajour');
  expect(textOf(await chat.say('P', 'roller klik'))).toContain('KLIK var ajour');

  chat.goTo('2026-04-21', '10:00');
  await chat.say('P', 'rolle tekniker <@T>');
  const listed = textOf(await chat.say('K', 'roller klik'));
  expect(listed).toContain('Ret også i KLIK: 1 rolle');
  expect(listed).toContain('skriv ind: T');
  expect(listed).not.toContain('skriv ind: P');
  expect(listed).toContain('KOMBIT rollegalleri');
});

it('what changes after the list was shown differs still', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  const shown = chat.now().getTime();
  chat.goTo('2026-04-20', '10:05');
  await chat.say('P', 'rolle tekniker <@T>');
  await chat.press('K', 'roles.klik', `${chat.value()}/${shown}`);
  expect(textOf(await chat.say('K', 'roller klik'))).toContain('Ret også i KLIK: 1 rolle');
});

it('it can be undone, and is for those who give roles', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  await mark(chat, 'K');
  expect(textOf(await chat.say('K', 'fortryd'))).toContain('Ret også i KLIK: 2 roller');
  expect(textOf(await mark(chat, 'X'))).not.toContain('ajour');
});
