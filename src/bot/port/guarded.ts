import { randomUUID } from 'node:crypto';
import { Repetition, requestInHand } from '../../async/request-in-hand.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { codeOf } from '../../process/database-fault.ts';
import { textsIn } from '../../texts/index.ts';
import { errorCard, errorText, unexpectedCard } from '../../views/error-card.ts';
import type { Reply } from './bot.ts';

/** A mistake becomes a card that says what to do; a fault of ours one with a reference. */
export async function guarded(
  log: { error(facts: object, message: string): void },
  language: Language,
  run: () => Promise<Reply>,
): Promise<Reply> {
  const texts = textsIn(language);
  const told = { language, audience: 'caller', isRefused: true } as const;
  try {
    return await run();
  } catch (error) {
    if (error instanceof Repetition) throw error;
    if (error instanceof UserError) {
      if (error.code === 'busy') mayComeAgain();
      const { input } = error.params;
      const fault = input === undefined ? {} : { fault: { input, text: errorText(texts, error) } };
      return { ...told, card: errorCard(texts, error), ...fault };
    }
    mayComeAgain();
    if (codeOf(error) === lockNotAvailable) {
      return { ...told, card: errorCard(texts, new UserError('busy')) };
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, 'request failed');
    return { ...told, card: unexpectedCard(texts, reference) };
  }
}

/** Forgets a request that failed because of us, so that its repeat is run. */
function mayComeAgain(): void {
  const request = requestInHand();
  if (request !== undefined) request.hasFailed = true;
}

/** PostgreSQL's code for lock_not_available: others kept the row locked until the timeout. */
const lockNotAvailable = '55P03';
