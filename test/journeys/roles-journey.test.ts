/**
 * A municipality that sets up on 13 April 2026 with every role vacant: the alerts rise, roles are
 * given, taken and handed over, the alerts fall, and in May the projektleder leaves.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { holdersOf } from '../../src/domain/rollout/roles.ts';
import { addDays, toLocalDate } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { da } from '../../src/texts/da.ts';
import { channel, conversations, textOf } from '../helpers/a-conversation.ts';
import { type ALife, aLife } from '../helpers/a-life.ts';

const chats = conversations();
let life: ALife;
beforeAll(async () => {
  life = await aLife(chats, { day: '2026-04-13', time: '08:00', bound: false });
});
afterAll(() => life.stop());

/** Given by whoever sets up, in one form; nobody is the tekniker yet. */
const given = {
  'faglig-leder': 'F',
  systemansvarlig: 'S',
  oekonomimedarbejder: 'Ø',
  rolleadministrator: 'R',
  superbruger: 'U',
  systemadministrator: 'A',
  'klik-administrator': 'K',
  supportberettiget: 'H',
};

/** The clock strikes once a day, for what a whole day brings. */
async function live(lastDay: LocalDate): Promise<void> {
  const { chat, strike } = life;
  for (let day = addDays(toLocalDate(chat.now()), 1); day <= lastDay; day = addDays(day, 1)) {
    await strike(day, '09:01');
  }
}

const tekniker = 'Tekniker/it-medarbejder';
const linesTo = (who: string, since = 0) =>
  life.diary.slice(since).filter((line) => line.includes(` ${who}: `));

async function holders(role: string): Promise<string[]> {
  return holdersOf(await life.chat.rollout(), role, life.chat.now()).map(({ name }) => name);
}

it('raises the alarm in the channel while nobody holds anything', async () => {
  const { chat, say } = life;
  await say('P', 'opsætning Eksempel Kommune');
  await live('2026-04-14');

  expect(textOf(await say('P', 'roller'))).toContain(da.vacancy.title.neverFilled('Projektleder'));
  expect(chat.platform.textsTo(channel).join('\n')).toContain('Systemansvarlig er ubesat');
});

it('tells each who gets a role what it is, what comes next and whom to ask', async () => {
  const { chat, say, pressOn } = life;
  const all = Object.entries({ projektleder: 'P', ...given });
  const people = Object.fromEntries(all.map(([role, who]) => [`role.${role}`, [who]]));
  const form = await pressOn('P', (await say('P', 'roller')).card, da.rolesForm.button);
  const saved = await pressOn('P', form.card, 'Gem', people);
  expect(textOf(saved)).toContain(da.rolesForm.saved);
  await live('2026-04-15');

  const { plan } = await chat.rollout();
  for (const who of Object.values(given)) {
    const role = plan.roles.find(({ key }) =>
      chat.platform.textsTo(who).some((text) => text.includes(`Du er nu ${key.slice(0, 3)}`)),
    );
    const [first = ''] = chat.platform.textsTo(who);
    expect(first, who).toContain('Du er nu ');
    expect(first, `${who} ${role?.key}`).toMatch(/Næste møde|Ingen kendte møder/);
    expect(first, who).toContain('Første skridt');
    expect(first, who).toContain('Spørg P (projektleder)');
  }
});

it('tells the projektleder which role is missing, until somebody takes it', async () => {
  const { chat, say, settle } = life;
  await live('2026-04-20');
  const alerts = chat.platform
    .textsTo('P')
    .filter((text) => text.includes(`${tekniker} er ubesat`));
  expect(alerts).not.toEqual([]);

  // By the button of an alert in the channel.
  const { id } = await chat.rollout();
  await settle(() => chat.press('T', 'role.claim', `${id}/tekniker`));
  expect(await holders('tekniker')).toEqual(['T']);
  const left = chat.platform.textsTo('P').filter((text) => text.includes(`${tekniker} er ubesat`));
  expect(left.length).toBeLessThan(alerts.length);
  expect(textOf(await say('P', 'roller'))).not.toContain(`${tekniker} er ubesat`);
});

it('hands the role over with all that goes with it, and the former holder hears no more', async () => {
  const { say, lastTo, strike, diary } = life;
  const done = await say('T', 'overdrag tekniker <@N|N>');
  await strike('2026-04-20', '15:02');
  expect(textOf(done)).toContain('N er nu tekniker');
  expect(cardText(lastTo('N').card)).toContain('Du tager over efter T.');
  expect(textOf(await say('N', 'overdrag'))).toContain(da.handOver.part.tasks);

  const since = diary.length;
  await live('2026-05-10');
  expect(linesTo('T', since)).toEqual([]);
  expect(linesTo('N', since)).not.toEqual([]);
});

it('loses the projektleder in May, and goes on with the faglig leder', async () => {
  const { chat, say, pressOn, diary } = life;
  await live('2026-05-11');
  const asked = await say('P', 'fratræd projektleder');
  await pressOn('P', asked.card, da.rights.button.leave);
  expect(await holders('projektleder')).toEqual([]);

  const since = diary.length;
  await live('2026-05-19');
  expect(linesTo('P', since)).toEqual([]);
  expect(chat.platform.textsTo('F').join('\n')).toContain('Projektleder er ubesat');

  await pressOn('F', (await say('F', 'rolle projektleder')).card, da.vacancy.claim);
  expect(await holders('projektleder')).toEqual(['F']);
  const after = diary.length;
  await live('2026-05-29');
  expect(linesTo('P', after)).toEqual([]);
  expect(linesTo('F', after).join('\n')).not.toContain('Projektleder er ubesat');
});

it('has sent nothing to nobody', async () => {
  const { chat, warnings } = life;
  const { id } = await chat.rollout();
  const all = await chat.store.deliveries.latest(id, 1000);
  expect(all.filter(({ state }) => !['sent', 'skipped'].includes(state))).toEqual([]);
  expect(warnings).toEqual([]);
});
