import { expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const holders = { projektleder: ['P'], systemansvarlig: ['S'] };

async function told() {
  const chat = await start({ holders });
  chat.goTo('2026-02-10');
  await chat.say('S', 'udført 1 Bestilt i dag');
  await chat.say('P', 'rolle tekniker <@T>');
  const log = async (line: string, who = 'P') => cardText((await chat.say(who, line)).card);
  return { chat, log };
}

it('tells who did what, before and after, and why', async () => {
  const { log } = await told();
  const all = await log('log');
  expect(all).toContain('P ændrede, hvem der har rollen');
  expect(all).toContain('Har rollen: ubesat → T');
  expect(all).toContain('Status: ikke startet → udført, venter på KLIK');
  expect(all).toContain('»Bestilt i dag«');
});

it.each([
  ['log 1', 'S meldte den udført', 'hvem der har rollen'],
  ['log tekniker', 'Har rollen: ubesat → T', 'meldte den udført'],
  ['log <@S>', 'S meldte den udført', 'Har rollen: ubesat → T'],
  ['log mig', 'Har rollen: ubesat → T', 'meldte den udført'],
  ['log 10. februar', 'S meldte den udført', 'Intet er gjort'],
  ['log 8. februar', 'Intet er gjort', 'meldte den udført'],
])('/fbs %s shows that alone', async (line, expected, other) => {
  const { log } = await told();
  const text = await log(line);
  expect(text).toContain(expected);
  expect(text).not.toContain(other);
});

it('says what it cannot read, and is for those who give roles', async () => {
  const { log } = await told();
  expect(await log('log vrøvl')).toContain('»vrøvl«');
  expect(await log('log', 'U9')).toContain('Det kan du ikke');
});

it('leaves nothing out without saying how much, a page at a time', async () => {
  const { chat } = await told();
  for (const step of Array.from({ length: 6 })) {
    await chat.say('S', `genåbn 1 igen${step ?? ''}`);
    await chat.say('S', 'udført 1');
  }
  const first = await chat.say('P', 'log 1');
  expect(cardText(first.card)).toContain('… og 3 til, ældre end disse.');
  expect(cardText(first.card)).toContain('[Ældre]');
  expect(cardText(first.card)).not.toContain('[Nyere]');
  const next = await chat.press('P', 'log.show', `${(await chat.rollout()).id}/10/1`);
  expect(cardText(next.card)).toContain('[Nyere]');
  expect(cardText(next.card)).toContain('Status: ikke startet → udført');
  expect(cardText(next.card)).not.toContain('[Ældre]');
});

it('says of settings, meetings and what is corrected of a task what they were before', async () => {
  const { chat, log } = await told();
  /** Opens the form and sends it, filled in as it was but for these. */
  const saves = async (action: string, parts: readonly string[], changes: object) => {
    const { card } = await chat.press('P', action, chat.value(...parts));
    const as = card.body.flatMap((part): [string, string | readonly string[]][] =>
      part.type === 'input' && part.initial ? [[part.id, part.initial]] : [],
    );
    const inputs = { ...Object.fromEntries(as), ...changes };
    await chat.press('P', `${action}.save`, chat.value(...parts), { inputs });
  };
  await saves('policy.municipality', [], { before: '10, 2' });
  expect(await log('log mig')).toMatch(/Opgaver, før fristen: .* → .*10 og 2 dage før/);
  await saves('policy.quiet', [], { closed: '3.-4. august 2027' });
  expect(await log('log mig')).toMatch(/Egne lukkedage: ingen → .*3\. august/);
  await saves('task.edit', ['2'], { title: 'Udpeg folk' });
  expect(await log('log 2')).toContain('Titel: som i planen → Udpeg folk');
  await chat.say('P', 'møde kick-off 21. april 2026');
  expect(await log('log mig')).toContain('Dato: som i planen → tirsdag den 21. april');
});
