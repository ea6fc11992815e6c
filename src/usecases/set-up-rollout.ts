/** Binds a channel to a municipality's rollout; begins the rollout if there is none yet. */
import { standardSendHour } from '../domain/policy.ts';
import type { Language, Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { refuseUnlessAssigner } from './refusals.ts';

const longestName = 100;

/** Language and hour that are left out stay as they are; for a new rollout Danish, at 9. */
export interface Setup {
  readonly municipality: string;
  readonly language?: Language;
  readonly sendHour?: number;
}

/**
 * @throws UserError in a direct conversation, for a name that cannot be one, or when the person may
 * not change the settings of a rollout that exists already
 */
export async function setUpRollout(
  store: Pick<Store, 'rollouts' | 'conversations'>,
  planKey: string,
  conversation: Conversation,
  setup: Setup,
  by: By,
): Promise<Rollout> {
  // Characters that nobody sees would make two names that look the same, or one that is none.
  const municipality = setup.municipality.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  if (conversation.kind !== 'channel') throw new UserError('notInChannel');
  if (!/\p{L}/u.test(municipality) || municipality.length > longestName) {
    throw new UserError('badMunicipality');
  }
  const all = await store.rollouts.inInstallation(conversation.installationId);
  const bound = all.find(({ id }) => id === conversation.rolloutId);
  if (bound !== undefined) refuseUnlessAssigner(bound, by);
  const rollout =
    all.find((candidate) => sameName(candidate.municipality, municipality)) ??
    (await store.rollouts.create({
      installationId: conversation.installationId,
      municipality,
      planKey,
      language: setup.language ?? 'da',
      sendHour: setup.sendHour ?? standardSendHour,
      now: by.now,
    }));
  const channels = await store.conversations.ofRollout(rollout.id);
  const now = channels.find((it) => it.installationId === conversation.installationId);
  const changed = await store.rollouts.change(rollout.id, by, (present) => {
    refuseUnlessAssigner(present, by);
    return {
      verb: 'rollout.setup',
      subject: null,
      before: {
        settings: settingsOf(present),
        channel: { installationId: conversation.installationId, conversationId: now?.id ?? null },
      },
      after: {
        settings: {
          municipality: present.municipality,
          language: setup.language ?? present.language,
          sendHour: setup.sendHour ?? present.sendHour,
        },
        channel: { installationId: conversation.installationId, conversationId: conversation.id },
      },
    };
  });
  return changed.rollout;
}

function settingsOf({ municipality, language, sendHour }: Rollout) {
  return { municipality, language, sendHour };
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'da', { sensitivity: 'accent' }) === 0;
}
