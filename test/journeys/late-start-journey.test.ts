/** Sen Kommune begins on 1 March, after the first deadline, and sets the reminders its own way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonIn, labelsIn, type SlackStory, startSlackStory } from '../helpers/slack-story.ts';
import { moveClock } from '../helpers/start-app.ts';

let story: SlackStory;
beforeAll(async () => {
  story = await startSlackStory('2026-03-01T10:00', { U1: 'Ida', U2: 'Bo' });
});
afterAll(() => story.stop());

const goTo = (now: string) => moveClock(story.running.url, now);
const message = { ts: '1' };

describe('a deadline that had passed before the bot came', () => {
  it('is asked about once, and not called overdue', async () => {
    const answer = await story.say('U1', 'opsætning Sen Kommune');
    console.log(answer.text);
    await story.say('U1', 'rolle projektleder <@U1|ida>');
    await story.say('U1', 'rolle systemansvarlig <@U2|bo>');
    const status = await story.say('U1', 'status');
    console.log(status.text);
    await goTo('2026-03-02T09:00');
    console.log(story.slack.messages.map(({ channel, text }) => `${channel}: ${text}`).join('\n'));
  });

  it('is overdue from when somebody says that it is open', async () => {
    const status = await story.say('U1', 'status');
    const form = await story.open(
      'U1',
      buttonIn(status, 'Svar på, hvad der er fuldført i KLIK'),
      message,
    );
    const answer = await story.send('U1', form, { 'late.1': 'open' });
    console.log(JSON.stringify(form), JSON.stringify(answer));
    console.log((await story.say('U1', 'status')).text);
    console.log((await story.say('U1', 'påmindelser')).text);
  });
});

describe('the settings', () => {
  it('', async () => {
    const card = await story.say('U1', 'påmindelser ret');
    console.log(card.text);
    const closed = await story.open('U1', buttonIn(card, 'Ret fridage'), message);
    console.log(JSON.stringify(await story.send('U1', closed, { closed: '4.-6. marts' })));
    const hours = await story.open('U1', buttonIn(card, 'Ret kommunens'), message);
    console.log(JSON.stringify(await story.send('U1', hours, { hour: '8' })));
    console.log((await story.say('U1', 'påmindelser')).text);
    console.log(labelsIn(card));
  });
});
