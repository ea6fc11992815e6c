import { describe, expect, test } from 'vitest';
import { outcomeCard, reminderCard, statusCard } from '../realistic-cards.ts';
import { privately, says } from './a-local-chat.ts';
import { usePage } from './a-page.ts';

const on = usePage();

describe('typing', () => {
  test('shows the line and its private answer, and empties the field', async () => {
    const { chat, line, channelLog, type } = on();
    chat.answer(() => privately(statusCard));
    await type('/fbs status');
    await channelLog().getByText('350 dage til go-live').waitFor();
    await channelLog().getByText('/fbs status').waitFor();
    expect(await channelLog().getByText('Kun synlig for dig').count()).toBe(1);
    expect(await line().inputValue()).toBe('');
  });

  test('nothing sends nothing', async () => {
    const { chat, channelLog, type } = on();
    await type('   ');
    await type('status');
    await channelLog().getByText('Forstået').waitFor();
    expect(chat.asked).toHaveLength(1);
  });

  test('is not needed: a suggestion is pressed instead', async () => {
    const { chat, channelLog, button } = on();
    await button('påmindelser').click();
    await channelLog().getByText('Forstået').waitFor();
    expect(chat.asked).toMatchObject([{ line: '/fbs påmindelser' }]);
  });

  test('keeps the line when the server fails, and says so', async () => {
    const { page, chat, line, type } = on();
    chat.answer(() => {
      throw new Error('i stykker');
    });
    await type('/fbs status');
    await page.getByRole('alert').getByText('Noget gik galt').waitFor();
    expect(await line().inputValue()).toBe('/fbs status');
    expect(on().faults.splice(0)).toEqual([expect.stringContaining('500')]);
  });
});

describe('who one is', () => {
  test('is who the bot hears', async () => {
    const { page, chat, channelLog, type } = on();
    await page.getByRole('radio', { name: 'Clara' }).check();
    await type('status');
    await channelLog().getByText('Forstået').waitFor();
    expect(chat.asked).toMatchObject([{ caller: 'faglig-leder' }]);
  });

  test('may be a stranger', async () => {
    const { page, chat, channelLog, type } = on();
    await page.getByRole('radio', { name: 'Gæst' }).check();
    await type('status');
    await channelLog().getByText('Forstået').waitFor();
    expect(chat.asked).toMatchObject([{ caller: 'gaest' }]);
  });

  test('decides which private answers are in sight', async () => {
    const { page, chat, channelLog, type } = on();
    chat.answer(() => privately(says('Kun til projektlederen')));
    await type('status');
    const answer = channelLog().getByText('Kun til projektlederen');
    await answer.waitFor();
    await page.getByRole('radio', { name: 'Clara' }).check();
    await answer.waitFor({ state: 'hidden' });
    await page.getByRole('radio', { name: 'Anne' }).check();
    await answer.waitFor();
  });

  test('decides whose direct messages are read', async () => {
    const { page, directLog, tab, toPerson } = on();
    await toPerson('faglig-leder', says('Til faglig leder'));
    await tab(/Direkte/).click();
    await page.getByRole('radio', { name: 'Clara' }).check();
    await directLog().getByText('Til faglig leder').waitFor();
    await page.getByRole('radio', { name: 'Anne' }).check();
    await page.getByText('Påmindelser, der kun er til Anne').waitFor();
    expect(await directLog().getByText('Til faglig leder').count()).toBe(0);
  });
});

describe('what comes by itself', () => {
  test('a channel post', async () => {
    const { channelLog, toChannel } = on();
    await toChannel(reminderCard);
    await channelLog().getByText('3 dage til frist').waitFor();
  });

  test('a direct message, counted at its tab until it is read', async () => {
    const { directLog, tab, toPerson } = on();
    await toPerson('projektleder', reminderCard);
    await tab(/Direkte beskeder 1 ulæst/).click();
    await directLog().getByText('3 dage til frist').waitFor();
    await tab(/^Direkte beskeder$/).waitFor();
  });

  test('a direct message to another, counted beside that person', async () => {
    const { page, tab, toPerson } = on();
    await toPerson('faglig-leder', reminderCard);
    await page.getByRole('radio', { name: /Clara Faglig leder 1 ulæst/ }).check();
    await tab(/Direkte beskeder 1 ulæst/).waitFor();
    await page.getByRole('radio', { name: /^Clara Faglig leder$/ }).waitFor();
  });

  test('a change of a message, in its place', async () => {
    const { chat, channelLog, toChannel } = on();
    const ref = await toChannel(reminderCard);
    await toChannel(says('Den næste'));
    await channelLog().getByText('Den næste').waitFor();
    await chat.chat.update(chat.installation, ref, { card: outcomeCard, language: 'da' });
    await channelLog().getByText('meldte den udført').waitFor();
    expect(await channelLog().getByRole('article').count()).toBe(2);
    expect(await channelLog().getByRole('article').first().textContent()).toContain('Udført');
  });

  test('what was written while the connection was down', async () => {
    const { chat, channelLog, toChannel } = on();
    await toChannel(says('Før'));
    await channelLog().getByText('Før').waitFor();
    chat.dropConnections();
    await toChannel(says('Imens'));
    await channelLog().getByText('Imens').waitFor();
    expect(await channelLog().getByText('Før').count()).toBe(1);
    on().faults.length = 0;
  });
});

describe('time', () => {
  test('is told in Danish, and that it is not the real one', async () => {
    const { page } = on();
    const banner = page.getByRole('banner');
    await banner.getByText('torsdag den 12. februar 2026').waitFor();
    await banner.getByText('kl. 08.00').waitFor();
    await banner.getByText('Prøvetid').waitFor();
  });

  test('goes to the next reminder, and what it brings is there', async () => {
    const { page, chat, channelLog, button, toChannel } = on();
    chat.whileMoving(async () => {
      await toChannel(reminderCard);
      return { sent: 1 };
    });
    await button('Næste påmindelse').click();
    await page.getByText('1 ny besked').waitFor();
    await page.getByRole('banner').getByText('fredag den 13. februar 2026').waitFor();
    await channelLog().getByText('3 dage til frist').waitFor();
    await channelLog().getByText('fredag den 13. februar 2026').waitFor();
  });

  test('goes to the person and the tab that the next reminder came to', async () => {
    const { page, chat, directLog, button, tab, toPerson } = on();
    chat.whileMoving(async () => {
      await toPerson('faglig-leder', reminderCard);
      return { sent: 1 };
    });
    await button('Næste påmindelse').click();
    await directLog().getByText('3 dage til frist').waitFor();
    expect(await page.getByRole('radio', { name: 'Clara' }).isChecked()).toBe(true);
    expect(await tab(/Direkte/).getAttribute('aria-selected')).toBe('true');
    expect(page.url()).toContain('as=faglig-leder');
  });

  test('stays where one is when it came there too', async () => {
    const { page, chat, channelLog, button, toChannel, toPerson } = on();
    chat.whileMoving(async () => {
      await toPerson('faglig-leder', reminderCard);
      await toChannel(reminderCard);
      return { sent: 2 };
    });
    await button('Næste påmindelse').click();
    await channelLog().getByText('3 dage til frist').waitFor();
    expect(await page.getByRole('radio', { name: 'Anne' }).isChecked()).toBe(true);
  });

  test('is told in sight, however little of the page there is', async () => {
    const { page, button } = on();
    await page.setViewportSize({ width: 1280, height: 480 });
    await button('+1 dag').click();
    const feedback = page.getByText('Ingen nye beskeder.');
    await feedback.waitFor();
    const box = await feedback.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(480);
  });

  test('goes one day on', async () => {
    const { page, button } = on();
    await button('+1 dag').click();
    await page.getByRole('banner').getByText('fredag den 13. februar 2026').waitFor();
    await page.getByRole('banner').getByText('kl. 08.00').waitFor();
  });

  test('goes to a day of one’s choice at nine', async () => {
    const { page, button } = on();
    await page.getByLabel('En bestemt dag').fill('2026-03-06');
    await button('Gå til').click();
    await page.getByRole('banner').getByText('fredag den 6. marts 2026').waitFor();
    await page.getByRole('banner').getByText('kl. 09.00').waitFor();
  });

  test('goes back, and what came later is gone', async () => {
    const { page, channelLog, button, toChannel } = on();
    await toChannel(says('I dag'));
    await button('+1 dag').click();
    await page.getByRole('banner').getByText('fredag den 13. februar 2026').waitFor();
    await toChannel(says('I morgen'));
    await channelLog().getByText('I morgen').waitFor();
    await page.getByLabel('En bestemt dag').fill('2026-02-12');
    await button('Gå til').click();
    await channelLog().getByText('I morgen').waitFor({ state: 'detached' });
    await channelLog().getByText('I dag').waitFor();
  });
});

describe('the language', () => {
  test('is English for the page and the bot at a press, and Danish again', async () => {
    const { page, chat } = on();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('textbox', { name: 'Write to the bot' }).waitFor();
    await page.getByRole('banner').getByText('Thursday 12 February 2026').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await chat.chat.describe(chat.installation, 'projektleder')).toMatchObject({
      language: 'en',
    });
    await page.getByRole('button', { name: 'Dansk' }).click();
    await page.getByRole('textbox', { name: 'Skriv til botten' }).waitFor();
  });
});
