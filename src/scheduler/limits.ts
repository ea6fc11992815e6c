/** How often a host lets a bot write. Sources: Slack's Web API and Teams' "Rate limiting" pages. */
import type { PlatformName } from '../store/store.ts';

/** At most so many messages in any stretch of so many seconds. */
export interface Limit {
  readonly per: 'conversation' | 'installation';
  readonly most: number;
  readonly seconds: number;
}

export const limits: Readonly<Record<PlatformName, readonly Limit[]>> = {
  slack: [{ per: 'conversation', most: 1, seconds: 1 }],
  teams: [
    { per: 'conversation', most: 7, seconds: 1 },
    { per: 'conversation', most: 8, seconds: 2 },
    { per: 'conversation', most: 60, seconds: 30 },
    { per: 'conversation', most: 1_800, seconds: 3_600 },
    { per: 'installation', most: 50, seconds: 1 },
  ],
  local: [],
};
