/**
 * The conversation: a request from any platform finds its command or action, and a card goes back.
 * Here lies who asks and about which rollout; no platform's payloads, and no rule of the domain.
 */
import type { Card } from '../cards/card.ts';
import { taskIn } from '../domain/plan.ts';
import { rolesOf } from '../domain/roles.ts';
import type { Language, Person, Rollout } from '../domain/rollout.ts';
import { UserError } from '../errors.ts';
import type { Conversation, Installation, MessageRef, Store } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';
import type { Health } from '../views/checkup.ts';
import { emptyHomeCard, homeCard } from '../views/home-card.ts';
import { welcomeCard } from '../views/setup-card.ts';
import { viewOf } from '../views/view.ts';
import { actions } from './actions/index.ts';
import type { ActionRequest, Bot, CommandRequest, Reply, Request } from './bot.ts';
import { cleanLine } from './clean-line.ts';
import { commandIn } from './commands/index.ts';
import { type Context, textsOf } from './context.ts';
import { createGate } from './gate.ts';
import { guarded } from './guarded.ts';
import { wordsOf } from './line.ts';
import { callerBy } from './people.ts';
import type { Platform } from './platform.ts';
import { runLine } from './run-line.ts';
import { search, taskHit } from './search.ts';
import { withShareButton } from './share.ts';

export interface BotParts {
  readonly store: Store;
  readonly platformOf: (installation: Installation) => Platform;
  /** How a message of the ledger looks now, to everyone or to one reader; null: it is not one. */
  readonly messageNow: (
    installationId: string,
    ref: MessageRef,
    reader?: Person,
  ) => Promise<{ readonly card: Card; readonly language: Language } | null>;
  readonly now: () => Date;
  readonly health: () => Promise<Health>;
  readonly log: { error(facts: object, message: string): void };
}

/** A request holds a connection for some milliseconds; a server has ten of them for us. */
const limits = { atOnce: 32, each: 8, waiting: 1_000 };

type Caller = Pick<CommandRequest, 'installation' | 'caller'>;

export function createBot(parts: BotParts): Bot {
  const { store, platformOf, messageNow, now, health, log } = parts;
  const gate = createGate(limits);

  async function callerOf({ installation, caller }: Caller): Promise<Person> {
    return callerBy({ store, platform: platformOf(installation), installation }, caller);
  }

  async function contextOf(
    request: Omit<CommandRequest, 'line'>,
    shared: boolean,
  ): Promise<Context> {
    const { installation } = request;
    const caller = await callerOf(request);
    const conversation = await store.conversations.upsert({
      installationId: installation.id,
      ...request.conversation,
    });
    const rollout = await rolloutFor(store, installation, conversation, caller, now());
    const platform = platformOf(installation);
    const where = { platform, installation, conversation };
    return { store, ...where, caller, rollout, now: now(), health, shared };
  }

  /** As `contextOf` finds it, of what is known already. */
  async function rolloutAt({ installation, conversation, caller }: Request) {
    const [here, person, own] = await Promise.all([
      store.conversations.find(installation.id, conversation.externalId),
      store.people.find(installation.id, caller),
      store.rollouts.inInstallation(installation.id),
    ]);
    const bound = here?.rolloutId ?? null;
    const rollout =
      bound === null ? chosenFor(own, person, now()) : await store.rollouts.get(bound);
    return { rollout, own, language: rollout?.language ?? person?.language ?? 'da' };
  }

  /** Until we know who asks, a fault is told in Danish. */
  function answered(
    request: Omit<CommandRequest, 'line'>,
    shared: boolean,
    run: (context: Context) => Promise<Card>,
  ): Promise<Reply> {
    const { installation, conversation } = request;
    return guarded(log, 'da', () =>
      gate(`${installation.id} ${conversation.externalId}`, async () => {
        const context = await contextOf(request, shared);
        return guarded(log, context.caller.language, async () =>
          reply(context, await run(context)),
        );
      }),
    );
  }

  async function pressed(request: ActionRequest): Promise<Reply> {
    const answer = await answered(request, false, async (context) => {
      const { action, value, inputs = {} } = request;
      const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
      if (run === undefined) throw new UserError('staleButton');
      return run(context, value.split('/'), inputs);
    });
    const { installation, message } = request;
    const replaces = message === undefined ? null : await messageNow(installation.id, message);
    return replaces === null ? answer : { ...answer, replaces: replaces.card };
  }

  return {
    command: (request) =>
      answered(request, false, async (context) => {
        const card = await runLine(context, request.line);
        return withShareButton(context, request.line, card);
      }),
    action: (request) =>
      request.action === 'share'
        ? answered(request, true, async (context) => runLine(context, shareableLine(request.value)))
        : guarded(log, 'da', () => pressed(request)),
    async home(request) {
      const caller = await callerOf(request);
      const own = await store.rollouts.inInstallation(request.installation.id, caller.id);
      const rollout = chosenFor(own, caller, now());
      const card =
        rollout === null
          ? emptyHomeCard(textsIn(caller.language))
          : homeCard(viewOf(rollout, now(), caller.language, caller));
      return { card, language: caller.language, audience: 'caller' };
    },
    async welcome(request) {
      const context = await contextOf(request, true);
      return reply(context, welcomeCard(textsOf(context), context.rollout?.municipality ?? null));
    },
    async look({ message, ...request }) {
      const reader = await callerOf(request);
      const now = await messageNow(request.installation.id, message, reader);
      return now && { ...now, audience: 'caller' };
    },
    async search(request, query) {
      const { rollout, language } = await rolloutAt(request);
      if (rollout !== null)
        return search({ store }, viewOf(rollout, now(), language, null), cleanLine(query));
      return { hits: [], language, nothing: textsIn(language).search.noRollout };
    },
    async taskCard(request, rolloutId, key) {
      const { rollout, own } = await rolloutAt(request);
      const named = [rollout, ...own].find((candidate) => candidate?.id === rolloutId);
      const task = named ? taskIn(named.plan, key) : undefined;
      if (!named || task === undefined) return null;
      const view = viewOf(named, now(), named.language, null);
      return { hit: await taskHit({ store }, view, task), language: view.language };
    },
  };
}

/** The channel's rollout; elsewhere the one the person has a role in, or the only one there is. */
async function rolloutFor(
  store: Store,
  installation: Installation,
  conversation: Conversation,
  caller: Person,
  now: Date,
): Promise<Rollout | null> {
  if (conversation.rolloutId !== null) return store.rollouts.get(conversation.rolloutId);
  return chosenFor(await store.rollouts.inInstallation(installation.id, caller.id), caller, now);
}

/** @param caller null: somebody whom the bot has not met, who holds no role */
function chosenFor(own: readonly Rollout[], caller: Person | null, now: Date): Rollout | null {
  const held = own.filter(
    (rollout) => caller !== null && rolesOf(rollout, caller.id, now).length > 0,
  );
  return held[0] ?? (own.length === 1 ? (own[0] ?? null) : null);
}

/** Only what reads may be shared: a made-up button cannot make a change look like an answer. */
function shareableLine(line: string): string {
  if (commandIn(wordsOf(line))?.command.shareable !== true) throw new UserError('staleButton');
  return line;
}

function reply(context: Context, card: Card): Reply {
  const { shared, rollout, caller } = context;
  return {
    card,
    language: shared && rollout !== null ? rollout.language : caller.language,
    audience: shared ? 'conversation' : 'caller',
  };
}
