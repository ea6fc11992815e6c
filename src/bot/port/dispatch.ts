/**
 * The conversation: a request from any platform finds its command or action, and a card goes back.
 * It finds out who asks and about which rollout; it knows no platform's payloads and no rule of the
 * domain.
 */
import type { Card } from '../../cards/card.ts';
import { mayChangeAnything } from '../../domain/may/rights.ts';
import { taskIn } from '../../domain/plan/plan.ts';
import type { Language, Person, Rollout } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Conversation, Installation, MessageRef, Store } from '../../store/store.ts';
import { textsIn } from '../../texts/index.ts';
import { buttons } from '../../views/buttons.ts';
import type { Health } from '../../views/checkup.ts';
import { errorCard, errorText } from '../../views/error-card.ts';
import { emptyHomeCard, homeCard } from '../../views/home-card.ts';
import { welcomeCard } from '../../views/setup-card.ts';
import { doerOf, viewOf } from '../../views/view.ts';
import { commandIn } from '../commands.ts';
import { rolloutIn, sendAgain } from '../export/send-file.ts';
import { readFile } from '../imports/read-file.ts';
import { byOf, type Context, textsOf } from '../kit/context.ts';
import { accountOf, callerBy } from '../kit/people.ts';
import {
  around,
  chosenFor,
  noteRefusal,
  type Reader,
  refusedTo,
  standingIn,
} from '../kit/reading.ts';
import { withShareButton } from '../kit/share.ts';
import { cleanLine } from '../line/clean-line.ts';
import { longestLine, wordsOf } from '../line/line.ts';
import { runLine } from '../line/run-line.ts';
import { search, taskHit } from '../overview/search.ts';
import { askOfMessage } from '../plan/new-task-form.ts';
import type { ActionRequest, Bot, CommandRequest, Reply, Request } from './bot.ts';
import { bounded } from './bounded.ts';
import { forReaders } from './for-readers.ts';
import { createGate } from './gate.ts';
import { departed } from './gone.ts';
import { guarded } from './guarded.ts';
import type { FileToSend, Platform } from './platform.ts';
import { pressedBy, withOpener } from './pressed.ts';
import { remembered } from './remembered.ts';

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
  /** Where this server is reached from outside; null: nowhere. */
  readonly publicUrl: string | null;
  /** Where the local chat is served, which whoever uses it reaches; null: nowhere yet. */
  readonly localUrl?: () => string | null;
  readonly log: { error(facts: object, message: string): void };
}

/** A request holds a connection for some milliseconds; a server has ten of them for us. */
const limits = { atOnce: 32, each: 8, waiting: 1_000 };

type Caller = Pick<CommandRequest, 'installation' | 'caller'>;

export function createBot(parts: BotParts): Bot {
  const { messageNow, now, health, publicUrl, localUrl, log } = parts;
  const store = bounded(parts.store);
  const gate = createGate(limits);
  const known = new Map<Platform, Platform>();

  /** As it answers within minutes. */
  function platformOf(installation: Installation): Platform {
    const platform = parts.platformOf(installation);
    const found = known.get(platform) ?? remembered(platform, now);
    known.set(platform, found);
    return found;
  }

  function pagesUrlOf({ platform }: Installation): string | null {
    return publicUrl ?? (platform === 'local' ? (localUrl?.() ?? null) : null);
  }

  async function callerOf({ installation, caller }: Caller, met?: Person | null): Promise<Person> {
    const host = { store, platform: platformOf(installation), installation, now: now() };
    return callerBy(host, caller, met);
  }

  function readerOf({ installation, caller }: Caller, person: Person | null): Reader {
    const platform = platformOf(installation);
    return { store, platform, installation, externalId: caller, person, now: now() };
  }

  async function contextOf(
    request: Omit<CommandRequest, 'line'>,
    shared: boolean,
    named: string | null,
  ): Promise<Context> {
    const { installation } = request;
    const { externalId, kind } = request.conversation;
    const met = await store.meet(installation.id, request.caller, externalId);
    const caller = await callerOf(request, met.person);
    const conversation =
      met.conversation?.kind === kind
        ? met.conversation
        : await store.conversations.upsert({ installationId: installation.id, externalId, kind });
    const reader = readerOf(request, caller);
    const { platform } = reader;
    const rollout = await rolloutFor(store, conversation, met.rollout, caller, reader, named);
    const standing = await standingIn(reader, rollout);
    const accountId = await accountOf(store, installation, request.caller, caller);
    const where = { platform, platformOf, installation, conversation, reader, accountId, standing };
    const at = { publicUrl, pagesUrl: pagesUrlOf(installation) };
    return { store, ...where, caller, rollout, now: now(), health, ...at, chosen: null, shared };
  }

  /** The rollout as `contextOf` finds it, from what is loaded already. */
  async function rolloutAt(request: Request) {
    const { installation, conversation, caller } = request;
    const [here, person] = await Promise.all([
      store.conversations.find(installation.id, conversation.externalId),
      store.people.find(installation.id, caller),
    ]);
    const own = await store.rollouts.inInstallation(installation.id, person?.id);
    const reader = readerOf(request, person);
    const bound = here?.rolloutId ?? null;
    const rollout = bound === null ? await chosenFor(reader, own) : await store.rollouts.get(bound);
    return { rollout, own, reader, language: rollout?.language ?? person?.language ?? 'da' };
  }

  /** The view that everyone in the channel gets. */
  function openView({ installation }: Reader, rollout: Rollout) {
    const open = viewOf(rollout, now(), rollout.language, null);
    return { ...open, hasPages: pagesUrlOf(installation) !== null };
  }

  /** Until the caller is known, errors are in Danish. */
  function answered(
    request: Omit<CommandRequest, 'line'>,
    shared: boolean,
    run: (context: Context) => Promise<Card>,
    named: string | null = null,
  ): Promise<Reply> {
    const { installation, conversation } = request;
    return guarded(log, 'da', () =>
      gate(`${installation.id} ${conversation.externalId}`, async () => {
        const context = await contextOf(request, shared, named);
        return guarded(log, context.caller.language, async () => {
          const card = await run(context);
          return reply(context, offeredTo(context, card));
        });
      }),
    );
  }

  async function pressed(request: ActionRequest): Promise<Reply> {
    const { action, value, inputs = {}, chosen = null } = request;
    const pressed = pressedBy(action, value);
    const press = async (context: Context) => {
      if (pressed === null) throw new UserError('staleButton');
      return pressed.run({ ...context, chosen }, inputs);
    };
    const answer = await answered(request, false, press, pressed?.rolloutId);
    const { installation, message } = request;
    const replaces = message === undefined ? null : await messageNow(installation.id, message);
    return withOpener(replaces === null ? answer : { ...answer, replaces: replaces.card });
  }

  return {
    command: (request) =>
      answered(request, false, async (context) => {
        const card = await runLine(context, request.line);
        return withShareButton(context, request.line, card);
      }),
    onlyReads: (line) => isShareable(line.slice(0, longestLine)),
    action: (request) =>
      request.action === buttons.share.action
        ? answered(request, true, async (context) => runLine(context, shareableLine(request.value)))
        : guarded(log, 'da', () => pressed(request)),
    file: (request) =>
      answered(
        request,
        false,
        (context) => readFile(context, request),
        request.bound?.rolloutId ?? null,
      ),
    async exported(request) {
      const made: Pick<FileToSend, 'name' | 'bytes'>[] = [];
      const make = async (context: Context) => {
        const { file, card } = await sendAgain(context, request.carried);
        made.push(file);
        return card;
      };
      const reply = await answered(request, false, make, rolloutIn(request.carried));
      return { reply, file: made[0] ?? null };
    },
    taskOf: async (request) =>
      withOpener(await answered(request, false, (context) => askOfMessage(context, request))),
    departed: (of) => departed({ store, now }, parts.platformOf(of.installation), of),
    async home(request) {
      const caller = await callerOf(request);
      const own = await store.rollouts.inInstallation(request.installation.id, caller.id);
      const reader = readerOf(request, caller);
      const rollout = await chosenFor(reader, own);
      const { language } = caller;
      const shown = { language, audience: 'caller' } as const;
      if (rollout === null) return { card: emptyHomeCard(textsIn(language)), ...shown };
      const refused = await refusedTo(reader, rollout);
      if (refused !== null) return { card: errorCard(textsIn(language), refused), ...shown };
      const view = viewOf(rollout, now(), language, caller);
      const [card, may] = [homeCard(view), mayChangeAnything(rollout, doerOf(view))];
      return { card: may ? card : forReaders(card), ...shown };
    },
    async welcome(request) {
      const context = await contextOf(request, true, null);
      return reply(context, welcomeCard(textsOf(context), context.rollout));
    },
    async look({ message, ...request }) {
      const reader = await callerOf(request);
      const now = await messageNow(request.installation.id, message, reader);
      return now && { ...now, audience: 'caller' };
    },
    async search(request, query) {
      const { rollout, language, reader } = await rolloutAt(request);
      const texts = textsIn(language);
      if (rollout === null) return { hits: [], language, nothing: texts.search.noRollout };
      const refused = await refusedTo(reader, rollout);
      if (refused !== null) return { hits: [], language, nothing: errorText(texts, refused) };
      return search({ store }, openView(reader, rollout), cleanLine(query));
    },
    async taskCard(request, rolloutId, key) {
      const { rollout, own, reader } = await rolloutAt(request);
      const isMeant = ({ id }: Rollout) => id === rolloutId;
      const named =
        rollout && isMeant(rollout) ? rollout : (await around(reader, own.filter(isMeant)))[0];
      const mayRead = named !== undefined && (await refusedTo(reader, named)) === null;
      if (!mayRead) await noteRefusal(store, reader, rolloutId);
      const task = mayRead ? taskIn(named.plan, key) : undefined;
      if (!mayRead || task === undefined) return null;
      const view = openView(reader, named);
      return { hit: await taskHit({ store }, view, task), language: view.language };
    },
  };
}

/**
 * The one that a button names, if they may read it: what they are in another counts for nothing
 * there. Else the channel's; elsewhere the one the person has a part in, or the only one they may
 * read.
 */
async function rolloutFor(
  store: Store,
  { rolloutId, installationId }: Conversation,
  bound: Rollout | null,
  caller: Person,
  reader: Reader,
  named: string | null,
): Promise<Rollout | null> {
  if (bound !== null && [null, bound.id].includes(named)) return bound;
  const own = await store.rollouts.inInstallation(installationId, caller.id);
  const [meant] = await around(
    reader,
    own.filter(({ id }) => id === named),
  );
  if (meant !== undefined) return meant;
  return rolloutId === null ? chosenFor(reader, own) : bound;
}

/** For a caller who may change nothing: the card without its changing buttons. */
function offeredTo(context: Context, card: Card): Card {
  const { rollout, shared } = context;
  if (rollout === null || shared || mayChangeAnything(rollout, byOf(context))) return card;
  return forReaders(card);
}

/** Only what reads may be shared: a made-up button cannot make a change look like an answer. */
function shareableLine(line: string): string {
  if (!isShareable(line)) throw new UserError('staleButton');
  return line;
}

function isShareable(line: string): boolean {
  return commandIn(wordsOf(line))?.command.shareable === true;
}

function reply(context: Context, card: Card): Reply {
  const { shared, rollout, caller } = context;
  return {
    card,
    language: shared && rollout !== null ? rollout.language : caller.language,
    audience: shared ? 'conversation' : 'caller',
  };
}
