/** Files that the bot itself has written, and what was made of them since. */
import type { Case } from './case.ts';

const exported = {
  ...{ format: 'fbs-bot/rollout', version: 1, municipality: 'Eksempel Kommune' },
  ...{ plan: { key: 'fbs-2.0', version: 1 }, amendments: {}, tasks: {}, items: {}, roles: {} },
};
const text = (change: object) => JSON.stringify({ ...exported, ...change }, null, 2);

export const own: readonly Case[] = [
  { name: 'a whole rollout', from: { text: text({}) }, says: ['state Eksempel Kommune'] },
  {
    name: 'a rollout of another version',
    from: { text: text({ version: 2 }) },
    says: ['refused ownVersion'],
  },
  {
    name: 'a rollout of another plan',
    from: { text: text({ plan: { key: 'arkiv-1', version: 1 } }) },
    says: ['refused ownOtherPlan arkiv-1 FBS 2.0'],
  },
  {
    name: 'a rollout that somebody has edited',
    from: { text: text({ tasks: { '1': { status: 'næsten' } } }) },
    says: ['refused ownDamaged tasks.1.status'],
  },
  {
    name: 'a plan of another municipality',
    from: {
      text: JSON.stringify({
        ...{ format: 'fbs-bot/plan', version: 1, municipality: 'Anden Kommune', on: '2026-11-20' },
        ...{ plan: { key: 'fbs-2.0', version: 1 }, events: [] },
        tasks: [{ key: null, title: 'Bestil testbrugere', klikCode: 'MI 15' }],
      }),
    },
    says: ['1 | MI 15 | Bestil testbrugere'],
  },
  {
    name: 'a rollout cut short',
    from: { text: text({}).slice(0, 90) },
    says: ['refused damaged'],
  },
  {
    name: 'a rollout whose plan has other roles',
    from: { text: text({ amendments: { tasks: { '8': { performer: 'kagemand' } } } }) },
    says: ['refused ownUnfit kagemand'],
  },
];
