import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandIn } from '../src/bot/commands.ts';
import { neededScopes } from '../src/slack/scopes.ts';

describe('manifests/slack.yaml', () => {
  const manifest = parse(readFileSync('manifests/slack.yaml', 'utf8'));

  test('asks for what the bot uses and nothing more', () => {
    expect(manifest.oauth_config.scopes).toEqual({ bot: Object.keys(scopes) });
  });

  test('asks for the scopes that the doctor looks for', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(neededScopes);
  });

  test('each scope is there for a call or an event that the code knows', () => {
    const code = [
      'index',
      'home',
      'files',
      'people',
      'pin',
      'responders',
      'listeners',
      'submissions',
      'write',
      'send-file',
    ]
      .map((name) => readFileSync(`src/slack/${name}.ts`, 'utf8'))
      .join('\n');

    for (const [scope, use] of Object.entries(scopes)) expect(code, scope).toContain(use);
  });

  test('subscribes to the events that the listeners handle', () => {
    const listeners = readFileSync('src/slack/listeners.ts', 'utf8');
    const handled = [...listeners.matchAll(/app\.event\('(\w+)'/g)].map(([, event]) => event);

    const subscribed = manifest.settings.event_subscriptions.bot_events.map((event: string) =>
      event.replace(/^message\..*/, 'message'),
    );

    expect(subscribed.sort()).toEqual(handled.sort());
  });

  test('has the one command, whose mentions arrive as ids', () => {
    expect(manifest.features.slash_commands).toMatchObject([
      { command: '/fbs', should_escape: true, usage_hint: expect.stringContaining('udført') },
    ]);
  });

  test('hints at commands that there are', () => {
    const hint: string = manifest.features.slash_commands[0].usage_hint;
    const words = hint.replaceAll(/[[\]]/g, '').split('|');

    const unknown = words.filter((word) => commandIn(word.trim().split(' ')) === null);

    expect(unknown).toEqual([]);
    expect(words.length).toBeGreaterThan(3);
  });

  test('has the shortcuts that the listeners answer, by names that Slack takes', () => {
    const listeners = readFileSync('src/slack/listeners.ts', 'utf8');
    const { shortcuts } = manifest.features;

    expect(shortcuts.map(({ name }: { name: string }) => name)).toEqual([
      'Læs som KLIK-opgaver',
      'Gør til FBS-opgave',
    ]);
    for (const { type, name, callback_id } of shortcuts) {
      expect(type).toBe('message');
      expect(name.length).toBeLessThanOrEqual(24);
      expect(listeners).toContain(`shortcut('${callback_id}',`);
    }
  });

  test('sends everything to the one address', () => {
    const { settings, features } = manifest;

    expect([
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      features.slash_commands[0].url,
    ]).toEqual(Array(3).fill('https://EXAMPLE/slack/events'));
  });

  test('has a Home tab, and a direct conversation that can be written in', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('stays within Slack’s limits', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(174);
    expect(manifest.features.slash_commands[0].description.length).toBeLessThanOrEqual(2000);
    expect(manifest.features.slash_commands[0].usage_hint.length).toBeLessThanOrEqual(1000);
  });
});

/** Scope → what in the code needs it. */
const scopes = {
  commands: 'app.command(',
  'chat:write': 'chat.postMessage(',
  'pins:write': 'pins.add(',
  'app_mentions:read': "app.event('app_mention'",
  'im:history': "app.event('message'",
  'im:write': 'conversations.open(',
  'files:read': 'download(',
  'files:write': 'files.getUploadURLExternal(',
  'users:read': 'users.info(',
  'channels:read': 'conversations.members(',
  'groups:read': 'conversations.members(',
};
