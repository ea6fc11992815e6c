/** Where people are who use the bot. Part of store.ts. */

export type PlatformName = 'slack' | 'teams' | 'local';

/** A Slack workspace, a Teams tenant or the local chat. */
export interface Installation {
  readonly id: string;
  readonly platform: PlatformName;
  /** The host's id: Slack's team id. */
  readonly externalId: string;
  readonly name: string;
}
