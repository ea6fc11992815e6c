/** Who asks, where, and about which rollout: one statement that all three are found by. */

import type { Prisma } from './database/database.ts';
import type { Statement } from './database/direct.ts';
import type { Memo } from './memo.ts';
import type { Meet } from './met.ts';
import type { KnownRollouts } from './rollouts/known-rollouts.ts';
import { personColumns } from './rollouts/rollout-rows.ts';
import { type PersonRow, toPerson } from './rows.ts';
import { type Columns, inJson } from './rows-in-json.ts';
import type { Conversation } from './store.ts';

interface Row {
  readonly person: PersonRow | null;
  readonly conversation: Conversation | null;
  readonly version: string | null;
}

const conversation: Columns<Conversation> = {
  id: 'id',
  installationId: 'installation_id',
  externalId: 'external_id',
  kind: 'kind',
  rolloutId: 'rollout_id',
};

const whoAndWhere: Statement = {
  name: 'who_and_where',
  text: `
    SELECT json_build_object(
      'person', CASE WHEN person.id IS NOT NULL THEN json_build_object(
        ${inJson(personColumns, 'person')}) END,
      'conversation', CASE WHEN conversation.id IS NOT NULL THEN json_build_object(
        ${inJson(conversation, 'conversation')}) END,
      'version', rollout.version::text) AS row
    FROM (SELECT $1::text AS id) AS place
    LEFT JOIN person AS account
      ON account.installation_id = place.id AND account.external_id = $2::text
    LEFT JOIN person ON person.id = coalesce(account.same_as_id, account.id)
    LEFT JOIN conversation
      ON conversation.installation_id = place.id AND conversation.external_id = $3::text
    LEFT JOIN rollout ON rollout.id = conversation.rollout_id`,
};

export function createMeet(prisma: Prisma, known: KnownRollouts, once: Memo): Meet {
  return (...at) =>
    once(JSON.stringify(['meet', ...at]), async () => {
      const [row] = await prisma.$direct.rows<Row>(whoAndWhere, at);
      const { person = null, conversation = null, version = null } = row ?? {};
      const id = conversation?.rolloutId ?? null;
      return {
        person: person && toPerson(person),
        conversation,
        rollout: id === null || version === null ? null : await known.at(id, version),
      };
    });
}
