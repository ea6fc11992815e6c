/** What every platform promises (bot/port/platform.ts), driven on the real adapter beside its host. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Platform, Target } from '../../src/bot/port/platform.ts';
import type { Card } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import type { Installation } from '../../src/store/store.ts';

export interface Subject {
  readonly platform: Pick<Platform, 'post' | 'update' | 'describe'>;
  readonly installation: Installation;
  readonly channel: string;
  readonly person: { readonly externalId: string; readonly name: string };
  /** What stands in the channel, or in the person's chat, as it is now: all its words. */
  textsIn(to: Target): Promise<readonly string[]>;
  /** The next message is refused for now, or its answer is lost; absent: the host does neither. */
  fail?(how: 'busy' | 'silent'): void;
  /** For a host that has no list of its channels: it refuses the next message. */
  forbidNext?(): void;
  /** How many messages the host was asked to take. */
  posts?(): number;
  stop(): Promise<unknown>;
}

const everyPart: Card = {
  title: 'Frist i dag',
  body: [
    { type: 'text', text: 'Husk det' },
    { type: 'text', text: 'Kun hvis du kan', style: 'quiet' },
    { type: 'fields', fields: [{ label: 'Udfører', value: 'Tekniker' }] },
    {
      type: 'rows',
      rows: [
        {
          text: '1 Udpeg nogen',
          note: 'om 7 dage',
          actions: [{ label: 'Vis', action: 'task.show', value: 'r/1' }],
        },
      ],
    },
    { type: 'progress', done: 3, of: 12, text: '3 af 12 opgaver' },
    { type: 'divider' },
    { type: 'actions', actions: [{ label: 'Se roller', action: 'roles.show', value: 'r' }] },
  ],
};

export function keepsTheContract(start: () => Promise<Subject>): void {
  let subject: Subject;
  beforeAll(async () => {
    subject = await start();
  });
  afterAll(() => subject.stop());

  const post = (target: Target, card: Card) =>
    subject.platform.post(subject.installation, target, { card, language: 'da' });
  const inChannel = (): Target => ({ type: 'channel', externalId: subject.channel });
  const says = (text: string): Card => ({ body: [{ type: 'text', text }] });

  it('writes in a channel and to a person, every word of a card', async () => {
    for (const to of [inChannel(), { type: 'person', ...subject.person } as const]) {
      await post(to, everyPart);
      const text = (await subject.textsIn(to)).at(-1) ?? '';
      const words = cardText(everyPart).match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    }
  });

  it('changes what it has written', async () => {
    const ref = await post(inChannel(), says('før'));
    await subject.platform.update(subject.installation, ref, {
      card: says('efter'),
      language: 'da',
    });
    expect((await subject.textsIn(inChannel())).at(-1)).toContain('efter');
    expect((await subject.textsIn(inChannel())).at(-1)).not.toContain('før');
  });

  it('refuses for good to change a message that is gone', async () => {
    const ref = await post(inChannel(), says('her'));
    const gone = { ...ref, message: '999999' };
    const changed = subject.platform.update(subject.installation, gone, {
      card: says('væk'),
      language: 'da',
    });
    await expect(changed).rejects.toMatchObject({ name: 'PlatformError', kind: 'permanent' });
  });

  it('refuses for good to write where it is not', async () => {
    subject.forbidNext?.();
    const nowhere = post({ type: 'channel', externalId: 'nowhere' }, says('hej'));
    await expect(nowhere).rejects.toMatchObject({ name: 'PlatformError', kind: 'permanent' });
  });

  it('knows people by name, and refuses those whom the host does not know', async () => {
    const { platform, installation, person } = subject;
    const known = await platform.describe(installation, person.externalId);
    expect(known.name).toBe(person.name);
    const stranger = platform.describe(installation, 'nobody');
    await expect(stranger).rejects.toMatchObject({ name: 'PlatformError', kind: 'permanent' });
  });

  it('asks a busy host once, and says when to come back', async () => {
    if (!subject.fail || !subject.posts) return expect(subject.installation.platform).toBe('local');
    const before = subject.posts();
    subject.fail('busy');
    const refused = post(inChannel(), says('hej'));
    await expect(refused).rejects.toMatchObject({ kind: 'retryable', retryAfterSeconds: 7 });
    expect(subject.posts()).toBe(before + 1);
  });

  it('asks a silent host once, and does not know whether it was heard', async () => {
    if (!subject.fail || !subject.posts) return expect(subject.installation.platform).toBe('local');
    const before = subject.posts();
    subject.fail('silent');
    const lost = post(inChannel(), says('hej'));
    await expect(lost).rejects.toMatchObject({ kind: 'uncertain' });
    expect(subject.posts()).toBe(before + 1);
  });
}
