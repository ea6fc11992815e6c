/** The first weeks of Testby Kommune, over Slack's HTTP with real signatures: one story, in order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botUser, type SlackHost } from '../helpers/slack-host.ts';
import {
  buttonIn,
  buttonsIn,
  type Json,
  labelsIn,
  type SlackStory,
  startSlackStory,
} from '../helpers/slack-story.ts';
import { moveClock, postJson } from '../helpers/start-app.ts';

let story: SlackStory;
let slack: SlackHost;

beforeAll(async () => {
  story = await startSlackStory('2026-01-13T08:00', {
    U1: 'Ida',
    U2: 'Bo',
    U8: 'Den fremmede',
    U9: 'Gæsten',
  });
  slack = story.slack;
});
afterAll(() => story.stop());

const say: SlackStory['say'] = (...of) => story.say(...of);
const press: SlackStory['press'] = (...of) => story.press(...of);
const lastIn: SlackStory['lastIn'] = (channel) => story.lastIn(channel);
const goTo = (now: string) => moveClock(story.running.url, now);

/** What the person's Home tab shows. */
const homeOf = (user: string) =>
  JSON.stringify(slack.callsOf('views.publish').findLast(({ args }) => args.user_id === user));

const auditOf = (task: string) =>
  story.read((prisma) =>
    prisma.auditEntry.findMany({
      where: { subject: task, rollout: { municipality: 'Testby Kommune' } },
      orderBy: { id: 'asc' },
      select: { verb: true, platform: true },
    }),
  );

describe('in January, the bot', () => {
  it('says hello in the channel that it is added to', async () => {
    const nth = slack.callsOf('chat.postMessage').length + 1;
    await story.client.event({
      type: 'member_joined_channel',
      user: botUser,
      channel: 'C1',
      team: 'T1',
      inviter: 'U1',
    });
    const { args } = await slack.called('chat.postMessage', nth);
    expect(args.channel).toBe('C1');
    expect(args.text).toContain('Hej, jeg er FBS-botten');
    expect(labelsIn(args)).toEqual(['Sæt kanalen op']);
  });

  it('follows the municipality that the channel names', async () => {
    const form = await story.ask('U1', 'opsætning Testby Kommune');
    expect(JSON.stringify(form)).toContain('Projektleder');
    expect(lastIn('C1').text).toContain('Testby Kommune');
  });

  it('shows where it stands to the one who asks, and to all when that one shares it', async () => {
    const status = await say('U1', 'status');
    expect(status.response_type).toBe('ephemeral');
    expect(status.text).toContain('380 dage til go-live, torsdag den 28. januar 2027');

    const shared = await story.answerTo((response_url) =>
      story.client.press(buttonIn(status, 'Del i kanalen'), {
        channel: { id: 'C1' },
        container: { type: 'message', message_ts: '1', is_ephemeral: true },
        response_url,
      }),
    );
    expect(shared.response_type).toBe('in_channel');
    expect(shared.text).toContain('380 dage til go-live');
    expect(labelsIn(shared)).not.toContain('Del i kanalen');
  });

  it('fills the Home tab of whoever opens it, but of no stranger', async () => {
    slack.setMembers('C1', ['U1', 'U2', 'U9', botUser]);
    await story.client.event({ type: 'app_home_opened', tab: 'home', channel: 'DU8', user: 'U8' });
    await slack.called('views.publish');
    expect(homeOf('U8')).toContain('Jeg kan ikke se, hvilken udrulning du hører til');
    expect(homeOf('U8')).not.toContain('Testby');
    for (const user of ['U2', 'U9']) {
      const nth = slack.callsOf('views.publish').length + 1;
      await story.client.event({ type: 'app_home_opened', tab: 'home', channel: `D${user}`, user });
      await slack.called('views.publish', nth);
      expect(homeOf(user)).toContain('Du har ingen rolle i udrulningen');
      expect(homeOf(user)).toContain('380 dage til go-live');
    }
  });
});

describe('before the first deadline, the reminder', () => {
  it('goes to the channel on 2 February, for nobody has the role', async () => {
    await goTo('2026-01-13T09:00');
    expect(lastIn('C1').text).toContain('3 nye opgaver i KLIK');
    await goTo('2026-02-02T08:59');
    const before = slack.messages.length;
    await goTo('2026-02-02T09:00');
    expect(slack.messages).toHaveLength(before + 1);
    const { text } = lastIn('C1');
    expect(text).toContain('3 ting at tage sig af');
    expect(text).toContain('Datoer, der mangler');
    expect(text).toContain('Frist mandag den 16. februar 2026 · om 14 dage.');
    expect(text).toContain('Systemansvarlig er ubesat');
    expect(text).toContain('Ubesat: Projektleder, Faglig leder');
  });

  it('comes with all its words to phones and screen readers', () => {
    const { text, blocks } = lastIn('C1');
    expect(blocks.length).toBeGreaterThan(2);
    expect(text).toContain('fuldfør den også i KLIK');
  });

  it('goes to the one who has got the role, in the overview of Monday 9 February', async () => {
    const answer = await say('U1', 'rolle systemansvarlig <@U2|bo>');
    expect(answer.text).toContain('Bo er nu systemansvarlig');
    await story.settle();
    expect(homeOf('U2')).toContain('Dine roller: systemansvarlig');
    expect(homeOf('U9')).toContain('Du har ingen rolle');

    await goTo('2026-02-02T09:02');
    expect(lastIn('DU2').text).toContain('Du er nu systemansvarlig');

    await goTo('2026-02-09T09:00');
    const { text } = lastIn('DU2');
    expect(text).toContain('Din uge 7');
    expect(text).toContain('Frist mandag den 16. februar 2026 · om 7 dage.');
    expect(text).toContain('Du får den 7 dage før fristen; du er udfører som systemansvarlig.');
    expect(labelsIn(lastIn('DU2'))).toEqual([
      'I gang',
      'Udført',
      'Udsæt',
      'Vis opgaven',
      'Ret påmindelser',
    ]);
  });

  it('is put off by a form, and comes on the day that was chosen', async () => {
    const message = lastIn('DU2');
    const form = await story.open('U2', buttonIn(message, 'Udsæt'), message);
    expect(JSON.stringify(form)).toContain('i god tid før fristen: fre. 13. februar');
    const answer = await story.send('U2', form, { until: 'tomorrow' });
    expect(JSON.stringify(answer)).toContain('Udsat til tirsdag den 10. februar 2026');
    await story.settle();
    expect(lastIn('DU2').text).toContain('Udsat til tirsdag den 10. februar 2026.');

    await goTo('2026-02-10T08:59');
    expect(lastIn('DU2').ts).toBe(message.ts);
    await goTo('2026-02-10T09:00');
    expect(lastIn('DU2').text).toContain('på den dag, den var udsat til');
  });

  it('says who has seen it, which is not to have begun', async () => {
    const message = lastIn('DU2');
    const answer = await press('U2', buttonIn(message, 'Kvittér'), message);
    expect(answer.text).toContain('De andre kan nu se, at du har set den.');
    await story.settle();
    expect(lastIn('DU2').text).toContain('Set 10. februar af Bo, ikke begyndt.');
    expect(labelsIn(lastIn('DU2'))).not.toContain('Kvittér');
  });

  it('tells everywhere that the task is begun, and comes all the same on 13 February', async () => {
    const message = lastIn('DU2');
    const answer = await press('U2', buttonIn(message, 'I gang'), message);
    expect(answer.text).toContain('i gang');
    await story.settle();
    expect(lastIn('DU2').text).toContain('Den er meldt i gang');
    const inChannel = slack.messages.filter(({ channel }) => channel === 'C1');
    expect(inChannel.findLast(({ text }) => text.includes('1 Udpeg'))?.text).toContain(
      'Den er meldt i gang',
    );

    await goTo('2026-02-13T09:00');
    expect(lastIn('DU2').ts).not.toBe(message.ts);
    expect(lastIn('DU2').text).toContain('3 dage til frist');
    expect(lastIn('C1').text).toContain('Ugens overblik, uge 7');
  });
});

describe('a task that is done', () => {
  let replayed: Json;

  it('is performed by one click, and completed by another when it is in KLIK', async () => {
    const message = lastIn('DU2');
    replayed = story.click('U2', buttonIn(message, 'Udført'), message);
    const performed = await story.answerTo(() => story.client.interaction(replayed));
    expect(performed.text).toContain('Husk at fuldføre opgaven i KLIK');
    const answerTs = { ts: '1' };
    const completed = await press('U2', buttonIn(performed, 'Fuldført i KLIK'), answerTs);
    expect(completed.text).toContain('fuldført');
    expect((await say('U1', 'opgave 1')).text).toContain('fuldført');
  });

  it('turns its earlier messages into the outcome, without anything to press', async () => {
    await story.settle();
    const about = slack.messages.filter(({ text }) => text.includes('1 Udpeg projektleder'));
    const inChannel = about.filter(({ channel }) => channel === 'C1').length;
    // Published, two weeks before, Friday's overview; and Monday's, put off, three days before.
    expect([inChannel, about.length - inChannel]).toEqual([3, 3]);
    for (const message of about) {
      expect(message.text).toContain('fuldført · Bo');
      expect(buttonsIn(message).filter(({ value }) => value?.endsWith('/1'))).toEqual([]);
    }
    for (const user of ['U2', 'U9']) {
      expect(homeOf(user)).toMatch(/[^\d]1 fuldført i KLIK/);
    }
  });

  it('is not reminded of again', async () => {
    const before = slack.messages.length;
    await goTo('2026-02-16T09:00');
    // The tasks that waited for it are told of, and the role that nobody has.
    const after = slack.messages.slice(before).map(({ text }) => text.split('\n'));
    expect(after.map(([title]) => title)).toEqual(['4 ting at tage sig af']);
    expect(after.flat().filter((line) => /^• 1 /.test(line))).toEqual([]);
  });

  it('has been changed once by a request that came three times, across a restart', async () => {
    const answers = slack.callsOf('response_url').length;
    expect((await story.client.interaction(replayed)).status).toBe(200);
    const before = await auditOf('1');
    expect((await story.client.interaction(replayed)).status).toBe(200);
    expect(await auditOf('1')).toEqual(before);
    expect(before.map(({ verb }) => verb)).toEqual([
      'task.snooze',
      'task.seen',
      'task.start',
      'task.perform',
      'task.complete',
    ]);
    expect(slack.callsOf('response_url')).toHaveLength(answers);
  });
});

describe('a button', () => {
  it('of a rollout that is not this workspace’s changes nothing there', async () => {
    const place = { person: 'systemansvarlig', conversation: 'channel' };
    const look = async () => {
      const { body } = await postJson(story.running.url, '/commands', {
        ...place,
        line: 'opgave 1',
      });
      return (body as { answer: string }).answer;
    };
    const value = /data-action="policy.show" data-value="([^"]+)"/.exec(await look())?.[1] ?? '';
    expect(value).toMatch(/^[0-9a-f-]{36}\/1$/);

    const refused = await press('U2', { action_id: 'task.start#0', value }, { ts: '2' });
    expect(refused.text).toContain('Knappen hører til en anden udrulning. Intet er ændret.');
    expect(await look()).toContain('ikke startet');
  });

  it('that is clicked eight times at once completes once, with one line in the history', async () => {
    await say('U2', 'rolle projektleder <@U1|ida>');
    const shown = await say('U1', 'opgave 3');
    const rollout = buttonsIn(shown).find(({ value }) => value?.endsWith('/3'))?.value ?? '';
    const button = { action_id: 'task.complete#0', value: rollout };
    const nth = slack.callsOf('response_url').length + 8;
    const clicks = Array.from({ length: 8 }, () =>
      story.client.interaction(story.click('U1', button, { ts: '3' })),
    );
    for (const { status } of await Promise.all(clicks)) expect(status).toBe(200);
    await slack.called('response_url', nth);
    const answers = slack
      .callsOf('response_url')
      .slice(-8)
      .map(({ args }) => String(args.text));
    expect(answers.filter((text) => text.includes('Botten stoler på dig'))).toHaveLength(1);
    expect(await auditOf('3')).toEqual([{ verb: 'task.complete', platform: 'slack' }]);
  });
});
