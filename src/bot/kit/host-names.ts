import type { PlatformName } from '../../store/store.ts';

/** As people call them; null: the local chat, which needs no name. */
export const hostNames: Readonly<Record<PlatformName, string | null>> = {
  slack: 'Slack',
  teams: 'Teams',
  local: null,
};
