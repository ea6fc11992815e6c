/** Binds a channel to a municipality's rollout; begins the rollout if there is none yet. */
import { assignsAs } from '../domain/may/rights.ts';
import { municipalityCalled } from '../domain/rollout/municipalities.ts';
import { standardSendHour } from '../domain/rollout/policy.ts';
import type { Language, Rollout } from '../domain/rollout/rollout.ts';
import {
  mostForsaken,
  mostSetUps,
  municipalityIn,
  nameKey,
  setUpOf,
} from '../domain/rollout/set-up.ts';
import { UserError } from '../errors.ts';
import type { Change, Conversation, Placed, SetUpChange, Store } from '../store/store.ts';
import type { By } from './by.ts';
import { hangingPanel } from './keep-items.ts';
import { refusalOf } from './refusals.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Language and hour that are left out stay as they are; for a new rollout Danish, at 9. */
export interface Setup {
  readonly municipality: string;
  readonly language?: Language | undefined;
  readonly sendHour?: number | undefined;
  /** The person was asked, and wants a further rollout besides those that exist. */
  readonly isNew?: boolean;
}

/** The outcome. `former`: the rollout's channel here until now; null: none, or the same one. */
export type SetUpOutcome =
  | {
      readonly type: 'bound';
      readonly rollout: Rollout;
      readonly former: Conversation | null;
      readonly isChanged: boolean;
    }
  | { readonly type: 'askName'; readonly rollout: Rollout; readonly name: string }
  | { readonly type: 'askNew'; readonly name: string; readonly others: readonly Rollout[] }
  /** The people in that channel have to agree first. */
  | { readonly type: 'askThere'; readonly rollout: Rollout; readonly channel: Conversation };

type Decided = SetUpOutcome | { readonly type: 'binding'; readonly former: Conversation | null };

/**
 * @param by with the standing that the host gives them, whatever they hold elsewhere
 * @throws UserError in a direct conversation, for a name that cannot be one, for a guest, after too
 * many, or when the person may not change the settings of a rollout that exists already
 */
export async function setUpRollout(
  store: Pick<Store, 'rollouts' | 'audit'>,
  planKey: string,
  conversation: Conversation,
  setup: Setup,
  by: By,
): Promise<SetUpOutcome> {
  if (conversation.kind !== 'channel') throw new UserError('notInChannel');
  const name = municipalityIn(setup.municipality);
  if (name === null) throw new UserError('badMunicipality', { input: 'municipality' });
  await refuseTooMany(store, by);
  const { says, changed } = await store.rollouts.setUp(conversation.id, by, (present) =>
    decide(present, planKey, name, setup, by),
  );
  if (says.type !== 'binding') return says;
  if (changed === null) throw new Error('a set-up was decided and not written');
  return { type: 'bound', rollout: changed.rollout, former: says.former, isChanged: true };
}

function decide(
  present: Placed,
  planKey: string,
  typed: string,
  setup: Setup,
  by: By,
): { readonly says: Decided; readonly write: SetUpChange | null } {
  const { rollouts, channels, conversation } = present;
  const isTaken = rollouts.some(({ municipality }) => nameKey(municipality) === nameKey(typed));
  const name = isTaken ? typed : (municipalityCalled(typed) ?? typed);
  const candidates = rollouts.map((rollout) => ({
    rollout,
    hasChannel: channels.some(({ rolloutId }) => rolloutId === rollout.id),
  }));
  const boundTo = conversation.rolloutId;
  const isNew = setup.isNew ?? false;
  const decided = setUpOf(candidates, { name, isNew, doer: by, boundTo });
  switch (decided.type) {
    case 'begin': {
      const { language = 'da', sendHour = standardSendHour } = setup;
      const rollout = {
        municipality: name,
        planKey,
        language,
        sendHour,
        administratorId: by.personId,
      };
      const change = settingUp(conversation, null, setup, by);
      return { says: { type: 'binding', former: null }, write: { rollout, binds: true, change } };
    }
    case 'settings':
    case 'bind': {
      const { rollout } = decided;
      const present = channelHere(channels, rollout, conversation);
      const former = present?.id === conversation.id ? null : present;
      if (decided.type === 'settings' && isAsItIs(rollout, setup, by)) {
        return { says: { type: 'bound', rollout, former, isChanged: false }, write: null };
      }
      const change = settingUp(conversation, present, setup, by);
      const write = { rollout: rollout.id, binds: true, change };
      return { says: { type: 'binding', former }, write };
    }
    case 'askThere': {
      const { rollout } = decided;
      const all = channels.filter(({ rolloutId }) => rolloutId === rollout.id);
      const channel = channelHere(channels, rollout, conversation) ?? all[0];
      if (channel === undefined) throw new UserError('staleButton');
      const write = { rollout: rollout.id, binds: false, change: () => askingFor(conversation) };
      return { says: { type: 'askThere', rollout, channel }, write };
    }
    case 'askName':
      return { says: { type: 'askName', rollout: decided.rollout, name }, write: null };
    case 'askNew':
      return { says: { type: 'askNew', name, others: rollouts }, write: null };
    case 'tooManyForsaken':
      throw new UserError('tooManyForsaken', { most: String(mostForsaken) });
    case 'refused':
      throw refusalOf(decided.why, decided.rollout, by);
  }
}

/** @param from the rollout's channel in the installation until now */
export function settingUp(
  { id: conversationId, installationId }: Conversation,
  from: Conversation | null,
  { language, sendHour }: Pick<Setup, 'language' | 'sendHour'>,
  by: By,
): (rollout: Rollout) => Change {
  // A channel that comes to follow it gets the panel of the roles.
  const panel = (rollout: Rollout) =>
    from?.id === conversationId ? null : hangingPanel(rollout, by);
  return (rollout) => ({
    verb: 'rollout.setup',
    subject: null,
    before: {
      settings: settingsOf(rollout),
      channel: { installationId, conversationId: from?.id ?? null },
      ...panel(rollout)?.before,
    },
    after: {
      settings: {
        municipality: rollout.municipality,
        language: language ?? rollout.language,
        sendHour: sendHour ?? rollout.sendHour,
      },
      channel: { installationId, conversationId },
      ...panel(rollout)?.after,
      ...(isUnclaimed(rollout, by)
        ? { administrator: { personId: by.personId, since: by.now } }
        : {}),
    },
  });
}

/** The audit entry that proves who asked, and for which channel, when somebody agrees. */
export const askMove = 'rollout.ask-move';

function askingFor({ id }: Conversation): Change {
  return { verb: askMove, subject: id, before: {}, after: {} };
}

/** Whether nobody is in charge of it: then whoever sets it up becomes its administrator. */
function isUnclaimed(rollout: Rollout, { personId, now }: By): boolean {
  return assignsAs(rollout, personId, now) === 'nobodyHolds';
}

function isAsItIs(rollout: Rollout, { language, sendHour }: Setup, by: By): boolean {
  const { language: spoken, sendHour: hour } = rollout;
  return (
    (language ?? spoken) === spoken && (sendHour ?? hour) === hour && !isUnclaimed(rollout, by)
  );
}

export function channelHere(
  channels: readonly Conversation[],
  rollout: Rollout,
  { installationId }: Pick<Conversation, 'installationId'>,
): Conversation | null {
  const own = channels.filter(({ rolloutId }) => rolloutId === rollout.id);
  return own.find((it) => it.installationId === installationId) ?? null;
}

const counted = ['rollout.setup', askMove];

async function refuseTooMany(
  { audit }: Pick<Store, 'audit'>,
  { personId, now }: By,
): Promise<void> {
  const since = new Date(now.getTime() - dayMs);
  if ((await audit.countBy({ personId, since, verbs: counted })) < mostSetUps) return;
  throw new UserError('tooManySetUps', { most: String(mostSetUps) });
}

export function settingsOf({ municipality, language, sendHour }: Rollout) {
  return { municipality, language, sendHour };
}
