/**
 * What a request must be before anything runs because of it: new, and from our own workspace.
 * Signatures and timestamps are the receiver's.
 */
import { createHash } from 'node:crypto';

/** Any body that Slack sends, as far as it matters here. */
interface Body {
  readonly event_id?: string;
  readonly trigger_id?: string;
  readonly team_id?: string;
  readonly team?: { readonly id: string } | null;
  readonly user?: { readonly team_id?: string };
  readonly event?: object;
}

/** The same for each repetition of the request, different for every other request. */
export function requestId(body: Body): string {
  const id = body.event_id ?? body.trigger_id;
  return `slack:${id ?? createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
}

/** Whether somebody from another workspace sent it, which shared channels make possible. */
export function isOutsider(body: Body, teamId: string): boolean {
  const event: { team?: unknown; user_team?: unknown; source_team?: unknown } = body.event ?? {};
  const teams = [
    body.team_id,
    body.team?.id,
    body.user?.team_id,
    event.team,
    event.user_team,
    event.source_team,
  ];
  return teams.some((team) => typeof team === 'string' && team !== teamId);
}
