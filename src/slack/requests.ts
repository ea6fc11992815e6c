/**
 * Checks before a request runs: it must be new, and from our own workspace. The receiver checks
 * signatures and timestamps.
 */
import { createHash } from 'node:crypto';

/** The fields of Slack's request bodies that are read here. */
interface Body {
  readonly event_id?: string;
  readonly trigger_id?: string;
  /** Where it happened; for a shared channel the hosting workspace, or a member's. */
  readonly team_id?: string;
  readonly team?: { readonly id: string } | null;
  readonly user?: { readonly team_id?: string };
  /** For which workspaces the app hears of an event. */
  readonly authorizations?: readonly { readonly team_id?: string | null }[];
  readonly event?: object;
}

/** The same for each repetition of the request, different for every other request. */
export function requestId(body: Body): string {
  const id = body.event_id ?? body.trigger_id;
  return `slack:${id ?? createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}

/**
 * Whether somebody from another workspace sent it, which shared channels make possible. The
 * author's own workspace counts, not the one that hosts the channel.
 */
export function isOutsider(body: Body, teamId: string): boolean {
  const { authorizations = [], event = {} } = body;
  const isForOthers =
    authorizations.length > 0 && authorizations.every(({ team_id }) => team_id !== teamId);
  const told: { team?: unknown; user_team?: unknown; source_team?: unknown } = event;
  const where = authorizations.length > 0 ? teamId : (body.team?.id ?? body.team_id);
  const author = [body.user?.team_id, told.user_team, told.source_team, told.team, where];
  return isForOthers || author.find((team) => typeof team === 'string') !== teamId;
}
