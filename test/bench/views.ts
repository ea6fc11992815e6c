import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { planOf } from '../../src/plans/index.ts';
import { renderMessage } from '../../src/slack/cards.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { createStore } from '../../src/store/index.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { viewOf } from '../../src/views/view.ts';
import type { Bench } from './bench.ts';
import { bareSql } from './homes.ts';
import { compare } from './measure.ts';
import { fill, nine } from './municipalities.ts';

export const viewsBench: Bench = {
  name: 'views',
  about: 'What a card, a look ahead and a rollout cost, each against the least it could. No aims.',
  on: ['PGlite', 'PostgreSQL'],
  async run(home) {
    const database = await openDatabase(await home.create());
    const sql = await bareSql(database);
    await fill(sql, { rollouts: 1, nextCheckAt: nine });
    await sql.close();
    const store = createStore({ prisma: database.prisma, plan: planOf });
    const [rollout] = await store.rollouts.inInstallation('i');
    if (rollout === undefined) throw new Error('no rollout to measure with');
    const view = viewOf(rollout, nine, 'da', null);
    const card = statusCard(view);
    const aheadTo = (day: string) => () => upcomingReminders(rollout, nine, new Date(day));
    const results = [
      {
        what: 'status: view and Block Kit',
        against: 'Block Kit of the finished card',
        ...(await compare(
          () => renderMessage({ card: statusCard(view), language: 'da' }),
          () => renderMessage({ card, language: 'da' }),
        )),
      },
      {
        what: 'a year of reminders',
        against: 'two weeks of reminders',
        ...(await compare(aheadTo('2027-02-23'), aheadTo('2026-03-09'))),
      },
      {
        what: 'reading a whole rollout',
        against: 'a query of one row',
        ...(await compare(() => store.rollouts.get(rollout.id), store.ping)),
      },
    ];
    await database.close();
    return results;
  },
};
