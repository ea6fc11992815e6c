import { describe, expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import { conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const { attendance, refusals } = da;
const superbrugere = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const people = { projektleder: ['P'], systemadministrator: ['Y'], superbruger: superbrugere };

describe('the number of seats at a course', () => {
  it('is compared with the known superbrugere when it is given, on the task and on the course', async () => {
    const chat = await start({ holders: people });
    const done = await chat.press('P', 'task.perform.save', chat.value('3'), {
      inputs: { places: '12', 'site.3': '8', 'site.2': '4', note: '' },
    });
    const said = '12 pladser ønsket, 7 superbrugere kendt. 5 pladser er endnu uden navn.';
    expect(textOf(done)).toContain(said);
    expect((await chat.task('3'))?.value).toBe('12 (Region Syddanmark: 4, Region Midtjylland: 8)');

    chat.goTo('2026-10-20');
    const site = { inputs: { site: 'Region Midtjylland' } };
    const course = chat.value('superbrugeruddannelse-undervisning');
    await chat.press('A', 'event.signup.save', course, site);
    for (const line of ['opgave 3', 'møde superbrugeruddannelse undervisning']) {
      const shown = textOf(await chat.say('Y', line));
      expect(shown).toContain(said);
      expect(shown).toContain(attendance.seats.signedUp(1));
      expect(shown).toContain(attendance.seats.at('Region Midtjylland', 8, 1));
    }
  });

  it('says it too where there are more of them than seats, in English', async () => {
    const chat = await start({ holders: people, english: ['P'] });
    const done = await chat.say('P', 'done 3 5');
    expect(textOf(done)).toContain(en.attendance.seats.short(2));
    expect(textOf(done)).toContain('5 seats wished for, 7 Superbrugere known.');
  });

  it('can be divided by region in the form, as whoever types the number is told', async () => {
    const chat = await start({ holders: people });
    const typed = await chat.say('P', 'udført 3 12');
    expect(textOf(typed)).toContain(attendance.seats.divide);
    await chat.pressOn('P', typed.card, 'Fortryd');
    const divided = await chat.press('P', 'task.perform.save', chat.value('3'), {
      inputs: { places: '12', 'site.3': '8', note: '' },
    });
    expect(textOf(divided)).not.toContain(attendance.seats.divide);
    expect((await chat.task('3'))?.value).toBe('12 (Region Midtjylland: 8)');
  });

  it('is refused where the places have more than there are in all', async () => {
    const chat = await start({ holders: people });
    const reply = await chat.press('P', 'task.perform.save', chat.value('3'), {
      inputs: { places: '3', 'site.0': '4', note: '' },
    });
    expect(textOf(reply)).toContain(refusals.placesOver({ sum: '4', total: '3' }));
    expect(await chat.task('3')).toBeUndefined();
  });
});
