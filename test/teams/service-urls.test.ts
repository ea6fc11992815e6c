import { describe, expect, it } from 'vitest';
import { allowServiceUrls } from '../../src/teams/service-urls.ts';

const teams = allowServiceUrls({ serviceHosts: [], noAuth: false });

describe('the bot writes to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:443/de/11111111-2222-3333-4444-555555555555/',
    'https://SMBA.trafficmanager.net/amer',
    'https://smba.onyx.prod.teams.trafficmanager.net',
    'https://smba.infra.gcc.teams.microsoft.com/gcc',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'https://smba.infra.dod.teams.microsoft.us/dod',
    'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/',
    'https://api.botframework.azure.cn/',
  ])('%s', (url) => {
    expect(teams(url)).toBe(true);
  });
});

describe('the bot does not write to', () => {
  it.each([
    'http://smba.trafficmanager.net/emea/',
    'ws://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net./emea/',
    'https://evil.trafficmanager.net/emea/',
    'https://evil.smba.trafficmanager.net/',
    'https://evilsmba.trafficmanager.net/',
    'https://smba.trafficmanager.net.example.com/',
    'https://smba.trafficmanager.net@example.com/',
    'https://user@smba.trafficmanager.net/',
    'https://example.com/smba.trafficmanager.net/',
    'https://example.com\\@smba.trafficmanager.net/',
    'https://eviltrafficmanager.net/',
    'https://evilteams.microsoft.com/',
    'https://teams.microsoft.com.example.com/',
    'https://example.com/?.teams.microsoft.com',
    'https://smba.trafficmanager.net/emea/?to=https://example.com',
    'https://smba.trafficmanager.net/emea/#',
    'https://smba.trafficmanager.net/emea/#/..',
    'https://smba.trafficmanager.net/emea/?',
    'https://smba.traffic\tmanager.net/emea/',
    'https://127.0.0.1/',
    'http://127.0.0.1:3978/',
    'http://169.254.169.254/metadata/',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ])('%s', (url) => {
    expect(teams(url)).toBe(false);
  });
});

it('writes to a host of its operator, with its port, and without https only on this machine', () => {
  const own = allowServiceUrls({
    serviceHosts: ['smba.example.com', '127.0.0.1:4000'],
    noAuth: false,
  });

  expect(own('https://smba.example.com/x')).toBe(true);
  expect(own('http://127.0.0.1:4000/x')).toBe(true);
  expect(own('https://smba.trafficmanager.net/emea/')).toBe(true);
  expect(own('http://smba.example.com/x')).toBe(false);
  expect(own('http://127.0.0.1:4001/x')).toBe(false);
  expect(own('https://sub.smba.example.com/x')).toBe(false);
});

it('writes without authentication to this machine alone, and to hosts of its operator', () => {
  const here = allowServiceUrls({ serviceHosts: ['smba.example.com'], noAuth: true });

  expect(here('http://localhost:56150/_connector')).toBe(true);
  expect(here('http://[::1]:56150/_connector')).toBe(true);
  expect(here('https://smba.example.com/')).toBe(true);
  expect(here('https://smba.trafficmanager.net/emea/')).toBe(false);
  expect(here('http://127.0.0.1.example.com/')).toBe(false);
});
