/** The three platforms keep one contract. */
import { describe } from 'vitest';
import type { Card } from '../src/cards/card.ts';
import { cardText } from '../src/cards/text.ts';
import { channel as localChannel } from '../src/web/chat/conversations.ts';
import { keepsTheContract } from './helpers/platform-contract.ts';
import { startSlack } from './slack/start-slack.ts';
import { aWriter, channel, installation } from './teams/a-writer.ts';
import { startLocalChat } from './web/chat/a-local-chat.ts';

describe('Slack', () => {
  keepsTheContract(async () => {
    const { slack, host, stop } = await startSlack();
    host.addUser('U2', { real_name: 'Bo', locale: 'da-DK' });
    return {
      platform: slack,
      installation: { id: 'i', platform: 'slack', externalId: 'T1', name: '' },
      channel: 'C1',
      person: { externalId: 'U2', name: 'Bo' },
      async textsIn({ type, externalId }) {
        const conversation = type === 'channel' ? externalId : `D${externalId}`;
        return host.messages.filter((it) => it.channel === conversation).map(({ text }) => text);
      },
      fail: (how) =>
        host.failNext('chat.postMessage', how === 'busy' ? { status: 429, retryAfter: 7 } : 'drop'),
      forbidNext: () => host.failNext('chat.postMessage', { error: 'channel_not_found' }),
      posts: () => host.callsOf('chat.postMessage').length,
      stop,
    };
  });
});

describe('Teams', () => {
  keepsTheContract(async () => {
    const { host, writer, remember } = await aWriter();
    const chat = host.addPerson({ aadObjectId: 'aad-bo', name: 'Bo' });
    await remember(channel);
    await remember('aad-bo', chat, '29:aad-bo');
    return {
      platform: writer,
      installation,
      channel,
      person: { externalId: 'aad-bo', name: 'Bo' },
      textsIn: async ({ type, externalId }) => host.textsIn(type === 'channel' ? externalId : chat),
      fail: (how) => {
        const busy = { status: 429, headers: { 'retry-after': '7' } };
        host.failNext('create', how === 'busy' ? busy : 'drop');
      },
      posts: () => host.callsOf('create').length,
      stop: () => host.stop(),
    };
  });
});

describe('the local chat', () => {
  keepsTheContract(async () => {
    const { chat, messages, installation, stop } = await startLocalChat();
    return {
      platform: chat,
      installation,
      channel: localChannel,
      person: { externalId: 'projektleder', name: 'Anne' },
      async textsIn({ type, externalId }) {
        const all = await messages.since(null);
        const own = all.filter(({ conversation }) =>
          type === 'channel' ? conversation === externalId : conversation.includes(externalId),
        );
        return own.map(({ card }) => cardText(card as Card));
      },
      stop,
    };
  });
});
