/**
 * Submitted forms. Slack shows the answer in the acknowledgement, so the work comes first; a form
 * that takes too long is acknowledged without an answer, which follows in the direct conversation.
 */
import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { within } from '../async/timeouts.ts';
import type { Reply } from '../bot/port/bot.ts';
import { sentence } from '../cards/build.ts';
import { isForm } from '../cards/card.ts';
import { createAnswers } from '../hosts/answers.ts';
import { toPlatformError } from '../hosts/errors.ts';
import { framesOf } from '../process/frames.ts';
import { escaped } from './escape.ts';
import { answerView, formView, type Origin, originOf, submissionOf } from './forms.ts';
import { filesChosen, inputBlockId, readInputs } from './inputs.ts';
import { limits } from './limits.ts';
import { languageOf, type SlackParts, teamOf } from './parts.ts';
import { isOutsider, requestId } from './requests.ts';
import { conversationOf, replaceOrigin } from './responders.ts';
import { wordsIn } from './words.ts';
import { directly, inFull, noUnfurl } from './write.ts';

/** undefined closes the form. */
type Acknowledgement = ViewResponseAction | undefined;

/** @param patienceMs how long the work may take before the form is acknowledged without it */
export function listenForSubmissions(app: App, parts: SlackParts, patienceMs: number): void {
  const answers = createAnswers();
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ ack, body }) => {
    const id = requestId(body);
    await ack(await answers.reuse(id, () => submitted(parts, id, body, patienceMs)));
  });
}

/** Never rejects. */
async function submitted(
  parts: SlackParts,
  id: string,
  body: ViewSubmitAction,
  patienceMs: number,
): Promise<Acknowledgement> {
  const work = parts.requests
    .once(id, () => replyTo(parts, body))
    .catch((error: unknown) => {
      parts.log.error({ code: toPlatformError(error).code, at: framesOf(error) }, 'a form failed');
      return failure(parts, body);
    });
  const reply = await within(patienceMs, work, () => 'pending' as const);
  const origin = originOf(body.view) ?? { conversation: conversationOf(body.user.id) };
  if (reply === undefined) return undefined;
  if (reply === 'pending') {
    parts.requests.hold(tellAfterwards(parts, body, origin, work));
    return undefined;
  }
  parts.requests.hold(shownToOthers(parts, origin, reply));
  return acknowledgementOf(reply, origin);
}

async function replyTo(parts: SlackParts, body: ViewSubmitAction): Promise<Reply> {
  if (isOutsider(body, teamOf(parts))) {
    const language = await languageOf(parts, body.user.id);
    return platformReply(wordsIn(language).outsider, language);
  }
  const submission = submissionOf(body.view);
  if (submission === null) throw new Error('a form was submitted that is not ours');
  const files = filesChosen(body.view.state.values);
  return parts.bot.action({
    ...submission,
    installation: parts.workspace().installation,
    caller: body.user.id,
    inputs: readInputs(body.view.state.values) ?? {},
    ...(files.length > 0 ? { chosen: parts.readFiles(files) } : {}),
  });
}

async function failure(parts: SlackParts, body: ViewSubmitAction): Promise<Reply> {
  const language = await languageOf(parts, body.user.id);
  return platformReply(wordsIn(language).failed, language);
}

function platformReply(text: string, language: Reply['language']): Reply {
  return { card: sentence(text), language, audience: 'caller' };
}

function acknowledgementOf(reply: Reply, origin: Origin): Acknowledgement {
  const { card, fault } = reply;
  if (fault) {
    const text = escaped(fault.text, limits.inputHint);
    return { response_action: 'errors', errors: { [inputBlockId(fault.input)]: text } };
  }
  const form = isForm(card) ? formView(reply, origin) : null;
  return { response_action: 'update', view: form ?? answerView(reply, origin) };
}

/** Shows the answer to others: in the message that held the button, and in the conversation. */
async function shownToOthers(parts: SlackParts, origin: Origin, reply: Reply): Promise<void> {
  const { client, log } = parts;
  const { replaces, language } = reply;
  // The action is done: a message that can no longer be changed must not hide the answer.
  if (replaces) {
    await replaceOrigin(parts, origin, { card: replaces, language }).catch(() => undefined);
  }
  if (reply.audience === 'caller') return;
  const channel = origin.conversation.externalId;
  await inFull(log, reply, [
    (message) => client.chat.postMessage({ channel, ...message, ...noUnfurl }),
  ]);
}

/** Sends an answer that took longer than Slack waits to the direct conversation. */
async function tellAfterwards(
  parts: SlackParts,
  body: ViewSubmitAction,
  origin: Origin,
  work: Promise<Reply | undefined>,
): Promise<void> {
  const reply = await work;
  if (reply === undefined) return;
  await shownToOthers(parts, origin, reply);
  await inFull(parts.log, reply, [directly(parts.client, body.user.id)]);
}
