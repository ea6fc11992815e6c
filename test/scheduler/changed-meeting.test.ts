import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/exports/calendar.ts';
import { viewOf } from '../../src/views/view.ts';
import { type AConversation, conversations } from '../helpers/a-conversation.ts';
import { aSchedule } from '../helpers/a-schedule.ts';

const { start, database } = conversations();
const holders = { projektleder: ['P'], systemadministrator: ['A', 'E'] };

async function begun() {
  const chat = await start({ day: '2026-11-26', time: '09:00', holders, english: ['E'] });
  const schedule = aSchedule(chat, database());
  const live = async (day: string, time: string) => {
    chat.goTo(day, time);
    await schedule.deliver(await schedule.tick());
  };
  await live('2026-11-26', '09:30');
  /** What each was sent since. */
  const told = async (day: string, time: string) => {
    const before = ['A', 'E'].map((who) => chat.platform.textsTo(who).length);
    await live(day, time);
    return ['A', 'E'].map((who, index) => chat.platform.textsTo(who).slice(before[index]));
  };
  return { chat, live, told };
}

async function entryOf(chat: AConversation, uid: string) {
  const rollout = await chat.rollout();
  const changes = await chat.store.audit.changesOf(rollout.id);
  const text = calendarOf(viewOf(rollout, chat.now(), 'da', null), 'all', changes);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const found = events.find((one) => String(one.getFirstPropertyValue('uid')).startsWith(uid));
  const valueIn = (name: string) => found?.getFirstPropertyValue(name);
  return {
    status: valueIn('status'),
    sequence: Number(valueIn('sequence')),
    place: valueIn('location'),
    url: valueIn('url'),
  };
}

describe('a meeting that is changed', () => {
  it('is told once to those who are invited, each in their language, with where it is', async () => {
    const { chat, told } = await begun();
    await chat.say(
      'P',
      'møde systemadministratoruddannelse 9. december kl. 9-11 Rådhuset https://meet.example/x',
    );
    const [da, en] = await told('2026-11-26', '09:46');
    const after = await told('2026-11-27', '09:00');

    expect(da).toHaveLength(1);
    expect(da?.[0]).toContain('Ny dato: Systemadministratoruddannelse');
    expect(da?.[0]).toContain('onsdag den 9. december 2026 kl. 9–11. Sted: Rådhuset.');
    expect(da?.[0]).toContain('Link: https://meet.example/x');
    expect(da?.[0]).toContain('Du får den, fordi mødet er ændret; du er inviteret som');
    expect(en?.[0]).toContain('New date: Systemadministratoruddannelse');
    expect(after).toEqual([[], []]);
  });

  it('and taken back in time is told to nobody', async () => {
    const { chat, told } = await begun();
    await chat.say('P', 'møde systemadministratoruddannelse 9. december');
    await chat.say('P', 'fortryd');
    expect(await told('2026-11-26', '10:30')).toEqual([[], []]);
  });

  it('is cancelled once, in calendars too, and never reminded of again', async () => {
    const { chat, told, live } = await begun();
    await chat.say('P', 'møde systemadministratoruddannelse 9. december sted Rådhuset');
    const before = await entryOf(chat, 'event-systemadministratoruddannelse');
    await live('2026-11-26', '10:00');
    await chat.say('P', 'møde systemadministratoruddannelse aflyst Ingen lærer');
    const [da, en] = await told('2026-11-26', '10:20');
    const later = [await told('2026-12-02', '09:00'), await told('2026-12-08', '09:00')];
    const off = await entryOf(chat, 'event-systemadministratoruddannelse');

    expect(da?.[0]).toContain('Aflyst: Systemadministratoruddannelse');
    expect(da?.[0]).toContain('Begrundelse: Ingen lærer');
    expect(da?.[0]).toContain('Det var onsdag den 9. december 2026.');
    expect(en?.[0]).toContain('Cancelled: Systemadministratoruddannelse');
    expect(later.flat(2).join()).not.toContain('Systemadministratoruddannelse');
    expect(before).toMatchObject({ status: 'CONFIRMED', place: 'Rådhuset' });
    expect(off.status).toBe('CANCELLED');
    expect(off.sequence).toBeGreaterThan(before.sequence);
  });
});
