/** One bot on all three hosts at once, with a channel in each. */
import { rm } from 'node:fs/promises';
import { makeDataDir } from './database.ts';
import { mapped, type ParityHost, people, type Said, type Trio } from './parity-host.ts';
import { localParity } from './parity-local.ts';
import { slackParity } from './parity-slack.ts';
import { teamsParity } from './parity-teams.ts';
import { carriedBy } from './parity-words.ts';
import { createSlackHost } from './slack-host.ts';
import { moveClock, startApp } from './start-app.ts';
import { createTeamsConnector } from './teams-connector.ts';
import { teamsVariables } from './teams-story.ts';
import { createTokenHost } from './teams-tokens.ts';

export interface Parity {
  readonly hosts: Trio<ParityHost>;
  inAll<T>(act: (host: ParityHost, name: keyof Trio<T>) => Promise<T>): Promise<Trio<T>>;
  /**
   * Lets the channel follow the municipality, in which everybody in `people` holds the role that they
   * are called after. @returns the ids of its rollouts
   */
  setUp(municipality: string): Promise<Trio<string>>;
  goTo(now: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startParity(now: string): Promise<Parity> {
  const dataDir = await makeDataDir();
  const slackHost = await createSlackHost();
  // Its limits are for the scheduler; here a week passes in a second.
  let ms = 0;
  const teamsHost = await createTeamsConnector({ now: () => (ms += 10_000) });
  const tokens = await createTokenHost();
  const variables = {
    ...teamsVariables(teamsHost, tokens),
    PUBLIC_URL: 'https://fbs.example.dk',
  };
  const running = await startApp({ now, dataDir, slackHost, variables });
  const url = () => running.url;
  const hosts = {
    slack: slackParity(url, slackHost),
    teams: teamsParity(url, teamsHost, tokens),
    local: localParity(url),
  };

  const inAll: Parity['inAll'] = async (act) => {
    const [slack, teams, local] = await Promise.all([
      act(hosts.slack, 'slack'),
      act(hosts.teams, 'teams'),
      act(hosts.local, 'local'),
    ]);
    return { slack, teams, local };
  };

  return {
    hosts,
    inAll,
    async setUp(municipality) {
      await inAll(async (host) => {
        const { raw } = await host.say(`opsætning ${municipality}`, 'channel');
        const value = carriedBy(raw, 'setup.new');
        // The channel follows another already, so it asks first.
        const place = 'channel' as const;
        if (value) await host.press({ action: 'setup.new', value, place, opensForm: false });
      });
      for (const who of people) {
        await inAll((host) => host.say(`rolle ${who} ${host.mention(who)}`, 'channel'));
      }
      const shown = await inAll((host) => host.say('roller', 'channel'));
      const rollouts = mapped(shown, rolloutIn);
      // The local chat's example is there already, and no set-up puts up its panel.
      await inAll((host, name) =>
        host.press({
          ...{ action: 'roles.hang', value: rollouts[name], place: 'channel', opensForm: false },
        }),
      );
      return rollouts;
    },
    async goTo(moment) {
      await moveClock(running.url, moment);
    },
    async stop() {
      await running.stop();
      await Promise.all([slackHost.stop(), teamsHost.stop(), tokens.stop()]);
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Every button of the list of roles carries the rollout's id first. */
function rolloutIn({ raw }: Said): string {
  const [id] = carriedBy(raw, 'role.form')?.split('/') ?? [];
  if (id === undefined) throw new Error('no rollout in what was said');
  return id;
}
