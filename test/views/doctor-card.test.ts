import { describe, expect, it } from 'vitest';
import { cardText } from '../../src/cards/text.ts';
import { planOf } from '../../src/plans/index.ts';
import { da } from '../../src/texts/da.ts';
import { en } from '../../src/texts/en.ts';
import type { Checkup, Delivered } from '../../src/views/checkup.ts';
import { doctorCard } from '../../src/views/doctor-card.ts';
import { aCheckup, aDelivered, aHealth } from '../helpers/a-checkup.ts';
import { aHolding } from '../helpers/a-plan.ts';
import { aView, type Sight } from '../helpers/a-view.ts';

/** Everybody is there who is needed soon, or nobody knows when. */
const holdings = [
  ...[aHolding('systemansvarlig', 'S'), aHolding('projektleder', 'P')],
  ...[aHolding('tekniker', 'T'), aHolding('klik-administrator', 'K')],
];
const held = { holdings } satisfies Sight['rollout'];

const told = (checkup: Partial<Checkup>, sight: Sight = {}) =>
  cardText(doctorCard(aView({ rollout: held, ...sight }), aCheckup(checkup)));

/** The lines below a heading, up to the next one that is no row. */
function under(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const rest = lines.slice(lines.indexOf(heading) + 1);
  const end = rest.findIndex((line) => !/^(•| )/.test(line));
  return rest.slice(0, end === -1 ? undefined : end);
}

const failedWith = (reason: string, more: Partial<Delivered> = {}) =>
  aDelivered({ state: 'failed', sent: null, reason, ...more });

/** One thing wrong, what the card says of it, and what to do. */
const ills: readonly [what: string, checkup: Partial<Checkup>, says: string, todo: string][] = [
  [
    'a token that is refused',
    { connection: { state: 'refused', host: 'Slack', code: 'token_revoked' } },
    'Slack afviser bottens token (token_revoked)',
    'henter et nyt token hos Slack',
  ],
  [
    'a host that does not answer',
    { connection: { state: 'silent', host: 'Slack', code: 'timeout' } },
    'Slack svarer ikke, som det skal (timeout)',
    'Prøv igen om lidt',
  ],
  [
    'a scope that the token lacks',
    { connection: { state: 'connected', host: 'Slack', missingScopes: ['im:write'] } },
    'mangler rettigheder hos Slack: im:write',
    'installerer den igen',
  ],
  [
    'the scope without which nothing is pinned',
    { connection: { state: 'connected', host: 'Slack', missingScopes: ['pins:write'] } },
    'Uden pins:write kan den ikke fastgøre rollepanelet',
    'installerer den igen',
  ],
  [
    'a channel that the bot is not in',
    { latest: [failedWith('not_in_channel')] },
    'botten kunne ikke skrive i den man. 2. februar kl. 09.00: botten er ikke med i kanalen',
    '/invite @fbs',
  ],
  [
    'a rollout without a channel',
    { latest: [failedWith('no channel')] },
    'ingen kanal er sat op',
    '/fbs opsætning',
  ],
  [
    'a database that does not answer',
    { health: aHealth({ database: { kind: 'server', isWell: false, isFull: false } }) },
    'Database: en PostgreSQL-server svarer ikke',
    da.doctor.operator,
  ],
  [
    'a clock that stands still',
    {
      health: aHealth({
        clock: { isWell: false, silentFor: 300_000, isMoved: false, isInDoubt: false },
      }),
    },
    'Ur: har ikke slået i 5 minutter',
    da.doctor.operator,
  ],
  [
    'a clock that has leapt',
    {
      health: aHealth({ clock: { isWell: false, silentFor: 9, isMoved: false, isInDoubt: true } }),
    },
    'Ur: springer og viser nu 9. februar 2026',
    da.doctor.operator,
  ],
  [
    'a database on a full disk',
    { health: aHealth({ database: { kind: 'embedded', isWell: false, isFull: true } }) },
    'Database: den indbyggede svarer, men kan ikke gemme noget',
    da.doctor.database.fullTodo,
  ],
  [
    'workers that do not work',
    { health: aHealth({ queue: { isWell: false, waiting: 3 } }) },
    da.doctor.queue.ill,
    da.doctor.operator,
  ],
  [
    'a queue whose length is not known',
    { health: aHealth({ queue: { isWell: true, waiting: null } }) },
    da.doctor.queue.ill,
    da.doctor.operator,
  ],
  [
    'reminders that wait to go out',
    {
      latest: ['token', 'token', 'away'].map((reason) =>
        aDelivered({ state: 'planned', sent: null, reason }),
      ),
    },
    da.doctor.waiting.told(`${da.doctor.reason.token}; ${da.doctor.reason.away}`),
    da.doctor.waiting.todo,
  ],
  [
    'reminders that were lost this week',
    { failed: [failedWith('uncertain'), failedWith('uncertain'), failedWith('gave up')] },
    '3 påmindelser kom ikke frem de sidste 7 dage: der kom intet svar; beskeden kan være kommet frem; opgivet efter mange forsøg',
    '/fbs opgaver',
  ],
];

describe('the doctor', () => {
  it('says at once that all is well, and then of what it looked', () => {
    const text = told({ latest: [aDelivered()] });

    expect(text).toContain(da.doctor.summary(0, 0));
    expect(text).toContain('Slack kender bottens token');
    expect(text).toContain('botten skrev sidst i den man. 2. februar kl. 09.00');
    expect(text).toContain('den indbyggede svarer');
    expect(text).toContain('slog for 12 sekunder siden');
    expect(text).toContain('0 påmindelser venter');
  });

  it.each(ills)('tells of %s, with the next step', (_what, checkup, says, todo) => {
    const text = told(checkup);

    expect(text).toContain('1 ting er ikke, som den skal være');
    expect(text).toContain(says);
    expect(text).toContain(todo);
  });

  it.each(ills)('tells of %s in English too', (_what, checkup) => {
    const text = told(checkup, { language: 'en' });

    expect(text).toContain(en.doctor.summary(1, 0));
    expect(text).not.toMatch(/[æøå]|Påmindelse/);
  });

  it('finds nothing wrong with a reminder whose time has only come', () => {
    const planned = aDelivered({ state: 'planned', sent: null, reason: null });

    expect(told({ latest: [planned] })).toContain('0 påmindelser venter');
    expect(told({ latest: [planned, aDelivered()] })).toContain(da.doctor.summary(0, 0));
  });

  it('names what is wrong before what is well', () => {
    const text = told({ health: aHealth({ queue: { isWell: false, waiting: 1 } }) });

    expect(text.indexOf(da.doctor.queue.ill)).toBeLessThan(text.indexOf(da.doctor.okTitle));
  });

  it('names the vacant roles that are needed soon, for what, and no others', () => {
    const sent = { latest: [aDelivered()] };
    const text = told(sent, { rollout: { holdings: holdings.slice(1) } });

    expect(text).toContain(da.doctor.summary(1, 0));
    expect(text).toContain(da.doctor.vacant.some(60, 'Systemansvarlig (1 opgave; risiko: høj)'));
    expect(text).toContain('/fbs rolle');
  });

  it('does not find all well while nobody knows anything of the next weeks', () => {
    const plan = planOf('fbs-2.0');
    const goLive = plan.events.filter(({ key }) => key === plan.goLive);
    const quiet = { ...plan, tasks: [], events: goLive };
    const text = told({}, { rollout: { ...held, plan: quiet } });
    expect(text).toContain(da.vacancy.blank(4));
    expect(text).not.toContain(da.doctor.vacant.none(60));
  });

  it('does not find all well while a workshop in four weeks lacks somebody', () => {
    const sent = {
      at: new Date('2026-03-24T08:00:00Z'),
      recipient: { type: 'channel', vacant: [] },
    } as const;
    const text = told({ latest: [aDelivered({ sent })] }, { day: '2026-03-25' });

    expect(text).not.toContain(da.doctor.summary(0, 0));
    expect(text).toContain('Økonomimedarbejder (FK ØKO koordinator) (1 møde; risiko: lav)');
    expect(text).toContain('Rolleadministrator (1 møde; risiko: lav)');
  });

  it('does not find all well with nine of ten roles vacant and three deadlines unanswered', () => {
    const startedAt = new Date('2026-11-28T08:00:00Z');
    const rollout = { startedAt, holdings: holdings.slice(0, 1) };
    const text = told({}, { day: '2026-11-28', rollout });

    expect(text).not.toContain(da.doctor.summary(0, 0));
    for (const role of ['Projektleder (', 'Superbruger (', 'Systemadministrator (']) {
      expect(text).toContain(role);
    }
    const unknown = under(text, da.doctor.unknownTitle).join();
    expect(unknown).toContain(da.doctor.deadlines.some(3));
    expect(unknown).toContain(da.doctor.deadlines.untold(9));
    expect(under(text, da.doctor.okTitle).join()).not.toContain('vides ikke');
  });

  it('does not know when a role is needed whose task has no day, and finds nothing wrong', () => {
    const text = told({ latest: [aDelivered()] }, { rollout: { holdings: holdings.slice(0, 3) } });

    expect(text).toContain(da.doctor.summary(0, 1));
    expect(text).toContain(da.doctor.vacant.undated('KLIK-administrator (1 opgave; risiko: lav)'));
  });

  it('does not say that all can be reached when nothing was sent to anybody', () => {
    const text = told({});

    expect(text).toContain(da.doctor.unreachable.unknown);
    expect(text).not.toContain(da.doctor.unreachable.none);
  });

  it('does not say that all arrived when one may not have', () => {
    const doubtful = aDelivered({ state: 'uncertain', sent: null, reason: 'uncertain' });
    const text = told({ latest: [aDelivered(), doubtful] });

    expect(text).toContain(da.doctor.summary(0, 1));
    expect(text).toContain(da.doctor.failures.uncertain(1));
  });

  it('goes by the newest delivery that tells of the channel', () => {
    const later = new Date('2026-02-05T08:00:00Z');
    const { reminder } = aDelivered();
    const shutOut = failedWith('archived', { reminder: { ...reminder, sendAt: later } });

    expect(told({ latest: [aDelivered()], failed: [shutOut] })).toContain('kanalen er arkiveret');
    expect(
      told({
        latest: [aDelivered({ sent: { at: later, recipient: { type: 'channel', vacant: [] } } })],
        failed: [failedWith('archived')],
      }),
    ).toContain('botten skrev sidst i den tor. 5. februar');
  });

  it('does not know of the channel when nothing went there: neither a fault nor well', () => {
    const text = told({});

    expect(text).toContain(da.doctor.channel.unknown);
    expect(text).toContain(da.doctor.summary(0, 2));
    expect(under(text, da.doctor.okTitle).join()).not.toContain(da.doctor.channel.unknown);
  });

  it('names the roles of those who cannot be reached, never them, and says what to do', () => {
    const lost = {
      type: 'person',
      personId: 'Et Personnavn',
      via: 'performer',
      role: 'systemansvarlig',
      vacant: [],
      standsInFor: null,
    } as const;

    const text = told({ unreachable: [lost, lost, { type: 'channel', vacant: [] }] });

    expect(text).toContain(da.doctor.unreachable.some('Systemansvarlig'));
    expect(text).toContain(da.doctor.unreachable.todo);
    expect(text).not.toContain('Personnavn');
    expect(told({ unreachable: [{ type: 'channel', vacant: [] }] })).toContain(
      da.doctor.unreachable.channel,
    );
  });

  it('tells of a delivery that may have arrived, and of one that could not', () => {
    const text = told({
      latest: [
        aDelivered({ state: 'uncertain', sent: null, reason: 'uncertain' }),
        aDelivered({ state: 'unreachable', sent: null, reason: 'account_inactive' }),
      ],
    });

    expect(text).toContain('uvist, om den kom frem man. 2. februar kl. 09.00');
    expect(text).toContain('modtageren kunne ikke nås man. 2. februar kl. 09.00');
  });

  it('says that the clock has been moved', () => {
    const clock = { isWell: true, silentFor: 1_000, isMoved: true, isInDoubt: false };

    const text = told({ health: aHealth({ clock }) });

    expect(text).toContain('slog for 1 sekund siden. Det er flyttet og viser 9. februar 2026');
  });

  it('tells of each delivery when, to which role and why, and never to whom', () => {
    const recipient = {
      type: 'person',
      personId: 'Et Personnavn',
      via: 'performer',
      role: 'systemansvarlig',
      vacant: [],
      standsInFor: null,
    } as const;
    const sent = { at: new Date('2026-02-02T08:00:05Z'), recipient };

    const text = told({ latest: [aDelivered({ sent }), failedWith('solved or moved')] });

    expect(text).toContain(
      'sendt man. 2. februar kl. 09.00 · 14 dage før fristen · til Systemansvarlig',
    );
    expect(text).toContain('opgaven var løst eller flyttet');
    expect(text).not.toContain('Personnavn');
  });

  it.each(['user_is_restricted', 'constructor'])('tells the code %s as it is', (code) => {
    expect(told({ failed: [failedWith(code)] })).toContain(`afvist med koden ${code}`);
  });

  it.each(['<html>sorry, xoxb-secret</html>', 'x'.repeat(41), ''])(
    'does not repeat %j, which is no code',
    (code) => {
      const text = told({
        connection: { state: 'silent', host: 'Slack', code },
        failed: [failedWith(code)],
      });

      expect(text).toContain('Slack svarer ikke, som det skal (?)');
      expect(text).toContain('afvist med koden ?');
    },
  );
});
