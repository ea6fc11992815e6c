/** The channel hears who comes and goes, and the panel of the roles there is kept true. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/bot/port/platform.ts';
import type { Row } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { channel, conversations } from '../helpers/a-conversation.ts';
import { type ALife, aLife } from '../helpers/a-life.ts';
import type { Posted } from '../helpers/recording-platform.ts';

const world = conversations();
const day = '2026-04-20';
let life: ALife;
/** What was pinned and let go of, by message: '+m1'. */
let pins: string[];

const holders = { projektleder: ['P'], systemansvarlig: ['S'] };

beforeEach(async () => {
  life = await aLife(world, { holders, day, time: '11:55' });
  pins = [];
  life.chat.platform.pin = async (_installation, { message }, isPinned) => {
    pins.push(`${isPinned ? '+' : '-'}${message}`);
  };
  await life.strike(day, '12:00');
  life.chat.platform.posted.splice(0);
});
afterEach(() => life.stop());

const inChannel = () =>
  life.chat.platform.posted.filter(({ target }) => target.externalId === channel);
const hang = () => life.settle(() => life.chat.press('P', 'roles.hang', life.chat.value()));

const rowOf = (panel: Posted | undefined, role: string): Row | undefined =>
  panel?.card.body
    .flatMap((part) => (part.type === 'rows' ? part.rows : []))
    .find(({ text }) => text.startsWith(role));
const labelsOf = (row: Row | undefined) => (row?.actions ?? []).map(({ label }) => label);

describe('the channel', () => {
  it('gets one post of all that was changed in a minute', async () => {
    await life.say('P', 'rolle tekniker <@T>');
    await life.say('P', 'rolle superbruger <@T>');
    await life.strike(day, '12:01');
    expect(inChannel()).toHaveLength(1);
    const [post] = life.chat.platform.textsTo(channel);
    expect(post).toContain('Nyt om rollerne');
    expect(post).toContain('T er nu tekniker/it-medarbejder');
    expect(post).toContain('T er nu superbruger');
    expect(post).toContain('Ændret af P.');
  });

  it('hears who came for whom, and that a role is vacant', async () => {
    await life.say('P', 'rolle tekniker <@T>');
    await life.strike(day, '12:01');
    await life.chat.press('P', 'role.assign', life.chat.value('tekniker'), {
      inputs: { people: ['N'] },
    });
    await life.strike(day, '12:02');
    await life.say('P', 'fratræd tekniker <@N>');
    await life.strike(day, '12:03');
    const [, second, third] = life.chat.platform.textsTo(channel);
    expect(second).toContain('N er nu tekniker/it-medarbejder');
    expect(second).toContain('Tager over efter T.');
    expect(third).toContain('N er ikke længere tekniker/it-medarbejder');
    expect(third).toContain('Rollen er ubesat nu.');
  });

  it('has its overview of the week beside that, not below it', async () => {
    await life.stop();
    life = await aLife(world, { holders, day: '2026-06-05', time: '08:30' });
    life.chat.platform.startThreads();
    await life.say('P', 'rolle tekniker <@T>');
    await life.strike('2026-06-05', '08:31');
    await life.strike('2026-06-05', '09:00');
    const titles = inChannel().map(({ card }) => card.title);
    expect(titles).toContain('T er nu tekniker/it-medarbejder');
    expect(titles).toContain('Ugens overblik, uge 23');
    expect(inChannel().filter(({ below }) => below !== undefined)).toEqual([]);
  });
});

describe('the panel', () => {
  it('shows all ten roles, hangs pinned, and is edited with each change', async () => {
    await hang();
    await life.strike(day, '12:01');
    const [panel] = inChannel();
    if (panel === undefined) throw new Error('no panel');
    expect(pins).toEqual([`+${panel.ref.message}`]);
    const names = (await life.chat.rollout()).plan.roles.map(({ name }) => name);
    expect(names.filter((name) => cardText(panel.card).includes(`${name}: `))).toEqual(names);
    expect(cardText(panel.card)).toContain('Projektleder: P');

    await life.say('P', 'rolle tekniker <@T>');
    expect(cardText(panel.card)).toContain('Tekniker/it-medarbejder: T');
    await life.say('P', 'fravær 27.-30. april 2026 <@S>');
    expect(cardText(panel.card)).toContain('S er stedfortræder for P');
    expect(inChannel()).toHaveLength(1);
    await life.strike(day, '12:02');
  });

  it('is one: put up again it hangs further down, and the earlier one says so', async () => {
    await hang();
    await life.strike(day, '12:01');
    await life.strike(day, '12:05');
    await hang();
    await life.strike(day, '12:06');
    const [first, second] = inChannel();
    expect(first && cardText(first.card)).toContain('hængt op igen længere nede');
    expect(second && cardText(second.card)).toContain('Projektleder: P');
    expect(pins).toEqual([
      `+${first?.ref.message}`,
      `-${first?.ref.message}`,
      `+${second?.ref.message}`,
    ]);
  });

  it('shows a change that comes by time alone', async () => {
    await hang();
    await life.strike(day, '12:01');
    await life.say('P', 'rolle tekniker <@T> fra 23. april');
    const [panel] = inChannel();
    await life.strike('2026-04-23', '09:00');
    expect(panel && cardText(panel.card)).toContain('Tekniker/it-medarbejder: T');
    expect(inChannel()[1]?.card.title).toBe('T er nu tekniker/it-medarbejder');
  });

  it('shows that a term is over, and offers the role again', async () => {
    await hang();
    await life.strike(day, '12:01');
    const [panel] = inChannel();
    await life.say('P', 'rolle tekniker <@T> fra 20. april til 22. april');
    expect(rowOf(panel, 'Tekniker')).toMatchObject({
      text: 'Tekniker/it-medarbejder: T (til 22. april)',
    });
    expect(labelsOf(rowOf(panel, 'Tekniker'))).not.toContain('Jeg tager rollen');

    await life.strike('2026-04-23', '00:00');

    expect(rowOf(panel, 'Tekniker')).toMatchObject({ text: 'Tekniker/it-medarbejder: ubesat' });
    expect(labelsOf(rowOf(panel, 'Tekniker'))).toContain('Jeg tager rollen');
  });

  it('counts the days to what waits for a vacant role, each day anew', async () => {
    await hang();
    await life.strike(day, '12:01');
    const [panel] = inChannel();
    expect(rowOf(panel, 'Tekniker')?.note).toContain('om 2 arbejdsdage');

    await life.strike('2026-04-21', '00:00');
    expect(rowOf(panel, 'Tekniker')?.note).toContain('om 1 arbejdsdag');
    await life.strike('2026-04-22', '00:00');
    expect(rowOf(panel, 'Tekniker')?.note).toContain('i dag');
    expect(panel?.edits).toBe(2);
  });

  it('offers each vacant role to whoever takes it, and none that is held', async () => {
    await hang();
    await life.strike(day, '12:01');
    const [panel] = inChannel();
    const { plan } = await life.chat.rollout();
    const offered = plan.roles.filter(({ name }) =>
      labelsOf(rowOf(panel, name)).includes('Jeg tager rollen'),
    );
    const vacant = plan.roles.filter(({ key }) => !(key in holders));
    expect(offered).toEqual(vacant);

    const row = rowOf(panel, 'Superbruger');
    await life.pressOn(
      'N',
      { body: [{ type: 'rows', rows: row ? [row] : [] }] },
      'Jeg tager rollen',
    );
    expect(rowOf(panel, 'Superbruger')).toMatchObject({ text: 'Superbruger: N' });
    expect(labelsOf(rowOf(panel, 'Superbruger'))).not.toContain('Jeg tager rollen');
    await life.strike(day, '12:02');
  });

  it('is edited in its place after the process has started anew, and not put up again', async () => {
    await hang();
    await life.strike(day, '12:01');
    const [panel] = inChannel();

    await life.startAnew();
    await life.say('P', 'rolle tekniker <@T>');
    await life.strike(day, '12:03');

    expect(rowOf(panel, 'Tekniker')).toMatchObject({ text: 'Tekniker/it-medarbejder: T' });
    const titles = inChannel().map(({ card }) => card.title);
    expect(titles).toEqual([panel?.card.title, 'T er nu tekniker/it-medarbejder']);
  });

  it('hangs unpinned where the host refuses to pin it', async () => {
    life.chat.platform.pin = () =>
      Promise.reject(new PlatformError('installation', 'missing_scope'));
    await hang();
    await life.strike(day, '12:01');
    expect(inChannel()).toHaveLength(1);
    expect(life.warnings).toEqual([{ code: 'missing_scope' }]);
  });

  it('can be taken down by undoing it', async () => {
    await hang();
    await life.strike(day, '12:01');
    await life.say('P', 'fortryd');
    expect(cardText(life.lastTo(channel).card)).toContain('taget ned');
  });
});
