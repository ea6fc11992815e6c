/** Why a host did not take a message, in words that are neither host's: the ledger keeps them. */
export const reasons = [
  // The recipient's: the channel's or the person's own.
  'no_channel',
  'not_in_channel',
  'archived',
  'account',
  'not_installed',
  'not_allowed',
  'gone',
  // The installation's: nothing gets through until it is fixed.
  'token',
  'scope',
  'organisation',
  'proxy',
  'unknown',
  // The moment's: busy or away.
  'busy',
  'away',
  // Nobody knows whether it arrived: no answer, or one that cannot be read.
  'no_answer',
  'unreadable',
  // Ours: the host rejects the message as it is.
  'message',
] as const;

export type Reason = (typeof reasons)[number];

/** Why the bot itself sent nothing, or gave up. */
export const ownReasons = [
  'solved or moved',
  'nobody',
  'own act',
  'no channel',
  'uncertain',
  'gave up',
] as const;

/** What the ledger gives as the reason. */
export type DeliveryReason = Reason | (typeof ownReasons)[number];

export function isReason(word: string): word is Reason {
  return reasons.some((reason) => reason === word);
}

/**
 * `uncertain`: the host did not answer, so it may have arrived; resent once. `unreachable`: the
 * host refuses the recipient for good, and another delivery took its place. `failed`: given up.
 */
export type DeliveryState =
  | 'planned'
  | 'sending'
  | 'sent'
  | 'skipped'
  | 'failed'
  | 'uncertain'
  | 'unreachable';
