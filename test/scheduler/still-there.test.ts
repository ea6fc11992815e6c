/** Whoever holds a role is asked whether they still do, and what comes of no answer. */
import { expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { conversations, textOf } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const holders = { projektleder: ['P'], tekniker: ['T'] };

async function begun() {
  const chat = await start({ holders, day: '2026-03-02', time: '08:00' });
  const schedule = aSchedule(chat, database());
  const goTo = async (day: string) => {
    chat.platform.posted.splice(0);
    chat.goTo(day, '09:00');
    for (let ids = await schedule.tick(); ids.length > 0; ids = await schedule.tick()) {
      if ((await schedule.deliver(ids)) === 0) break;
    }
  };
  return { chat, goTo };
}

it('a holder who does not answer for ten working days is told of, and a risk until they do', async () => {
  const { chat, goTo } = await begun();
  await goTo('2026-04-07');
  const [asked] = chat.platform.textsTo('T');
  expect(asked).toContain('Er du stadig tekniker/it-medarbejder?');
  expect(asked).toContain('[Ja, det er jeg] [Nej, det er …] [Ikke længere]');
  await chat.press('P', 'role.still', chat.value());

  await goTo('2026-04-21');
  expect(chat.platform.textsTo('P').join('\n')).toContain('Er T stadig tekniker/it-medarbejder?');
  expect(textOf(await chat.say('P', 'roller'))).toContain('ikke svaret siden');
  expect(textOf(await chat.say('P', 'rolle tekniker'))).toContain('ikke svaret siden');

  await goTo('2026-04-22');
  expect(chat.platform.textsTo('P').join('\n')).not.toContain('Er T stadig');
  await chat.press('T', 'role.still', chat.value());
  expect(textOf(await chat.say('P', 'roller'))).not.toContain('ikke svaret siden');
});

it('whoever changes anything has given a sign of life, and hears no more of it', async () => {
  const { chat, goTo } = await begun();
  await goTo('2026-04-07');
  await chat.say('T', 'påmindelser 10');
  await chat.say('T', 'fravær 1.-3. juni');
  await goTo('2026-04-21');
  expect(chat.platform.textsTo('P').join('\n')).not.toContain('Er T stadig');
});

it('of somebody without an account the projektleder is asked, with buttons that answer for them', async () => {
  const { chat, goTo } = await begun();
  await chat.say('P', 'rolle økonomimedarbejder Bo Hansen <bo@kommune.dk>');
  await goTo('2026-04-07');
  const [post] = chat.platform.posted.filter(({ target }) => target.externalId === 'P');
  const card = post?.card;
  if (card === undefined) throw new Error('P is not asked');
  expect(cardText(card)).toContain('[Ja, det er jeg] [Nej, det er …] [Ikke længere]');
  expect(cardText(card)).toContain('Er Bo Hansen stadig økonomimedarbejder');
  expect(textOf(await chat.pressOn('P', card, 'Ja'))).toContain('Bo Hansen er stadig');
  const bo = (await chat.rollout()).holdings.find(({ role }) => role === 'oekonomimedarbejder');
  expect(bo?.aliveAt).toEqual(chat.now());
});
