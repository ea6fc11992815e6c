/** Sen Kommune begins on 1 March, after the first deadline, and sets the reminders its own way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonIn, type Json, type SlackStory, startSlackStory } from '../helpers/slack-story.ts';
import { moveClock } from '../helpers/start-app.ts';

let story: SlackStory;
beforeAll(async () => {
  story = await startSlackStory('2026-03-01T10:00', { U1: 'Ida', U2: 'Bo' });
});
afterAll(() => story.stop());

const goTo = (now: string) => moveClock(story.running.url, now);
const ask = 'Svar på, hvor langt I er';
const first = '1 Udpeg projektleder';

/** Presses a button of an answer that only Ida sees, and sends the form that it opens. */
async function change(card: Json, label: string, changes: Readonly<Record<string, string>>) {
  const form = await story.open('U1', buttonIn(card, label), { ts: '1' });
  return JSON.stringify(await story.send('U1', form, changes));
}

describe('a deadline that had passed before the bot came', () => {
  it('is asked about, and nobody is told that it is overdue', async () => {
    await story.ask('U1', 'opsætning Sen Kommune');
    const answer = await story.say('U1', 'opsætning Sen Kommune');
    expect(answer.text).toContain('1 frist var gået, før botten kom til.');
    expect(answer.text).toContain(ask);
    await story.say('U1', 'rolle projektleder <@U1|ida>');
    await story.say('U1', 'rolle systemansvarlig <@U2|bo>');

    await goTo('2026-03-02T09:00');

    const { text } = story.lastIn('DU1');
    expect(text).toContain('Din uge 10');
    expect(text).toContain('(7 dage før fristen; du er udfører som projektleder)');
    // Whoever gets a role is told what is open in it, and the projektleder what waits for it; nothing
    // of it is called overdue.
    const told = story.slack.messages.filter((message) => message.text.includes(first));
    expect(told.map((message) => message.text.split('\n')[0]).toSorted()).toEqual([
      'Din uge 10',
      'Du er nu systemansvarlig',
    ]);
    expect(told.map(({ text }) => text).join()).not.toMatch(/overskredet/i);
    expect((await story.say('U1', 'status')).text).not.toContain('Overskredet');
  });

  it('is overdue from when somebody says that it is open', async () => {
    const said = await change(await story.say('U1', 'status'), ask, { 'late.1': 'open' });

    expect(said).toContain('Status: ikke startet');
    const status = String((await story.say('U2', 'status')).text);
    expect(status).toContain(`Overskredet\n• ${first}`);
    expect(status).not.toContain(ask);
    // The task was to find Ida, so to her it is a question.
    const hers = String((await story.say('U1', 'status')).text);
    expect(hers).toContain(`Er de udført?\n• ${first}`);
    expect(hers).not.toContain('Overskredet');
    expect((await story.say('U1', 'påmindelser')).text).toContain(
      'til Bo, Systemansvarlig · hver uge, til den er løst',
    );
  });
});

describe('the reminders of the municipality', () => {
  it('come at another hour, and before the days off, when the forms say so', async () => {
    const settings = await story.say('U1', 'påmindelser ret');
    const quiet = await change(settings, 'Ret fridage', { closed: '5.-6. marts' });
    expect(quiet).toContain(
      'Egne lukkedage: torsdag den 5. marts 2026 til fredag den 6. marts 2026\\nsat af kommunen',
    );
    const hour = await change(settings, 'Ret kommunens', { hour: '8' });
    expect(hour).toContain('Klokkeslæt: kl. 8');

    const { text } = await story.say('U1', 'påmindelser');
    expect(text).toContain('ons. 4. marts kl. 08.00 · 2 Udpeg medarbejdere');
    expect(text).toContain('flyttet fra søn. 8. marts, fordi kommunen holder lukket 5.–6. marts');
    expect(text).not.toContain('fre. 6. marts');
  });

  it('come as was foretold', async () => {
    const before = story.lastIn('DU1').ts;
    await goTo('2026-03-04T07:59');
    expect(story.lastIn('DU1').ts).toBe(before);

    await goTo('2026-03-04T08:00');

    expect(story.lastIn('DU1').text).toContain('2 opgaver nærmer sig fristen');
    const { text } = story.lastIn('C1');
    expect(text).toContain('Ugens overblik, uge 10');
    expect(text).toContain(`Overskredet\n• ${first}`);
  });
});
