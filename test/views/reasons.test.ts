import { expect, it } from 'vitest';
import { reasons } from '../../src/domain/rollout/reason.ts';
import { textsIn } from '../../src/texts/index.ts';
import { reasonText } from '../../src/views/diagnosis.ts';

/** The scheduler's own, besides those of any host's refusal. */
const own = ['no channel', 'solved or moved', 'nobody', 'own act', 'uncertain', 'gave up'];

it.each(['da', 'en'] as const)(
  'the doctor explains every reason that a delivery can have: %s',
  (language) => {
    const texts = textsIn(language);
    const all = [...reasons, ...own].map((reason) => [reason, reasonText(texts, reason)] as const);

    expect(all.filter(([reason, text]) => text === texts.doctor.unknownReason(reason))).toEqual([]);
    expect(all.filter(([, text]) => text === '')).toEqual([]);
  },
);
