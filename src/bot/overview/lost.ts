/** Whom the host has refused lately, for the cards that tell which roles nobody fills. */
import type { View } from '../../views/view.ts';
import { type Context, viewOn } from '../kit/context.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** As `viewOn`, with what the ledger knows of those who cannot be reached. @throws as `viewOn` */
export async function viewWithLost(
  { store, now, ...context }: Context,
  rollout = context.rollout,
): Promise<View> {
  const view = viewOn({ store, now, ...context }, rollout);
  const since = new Date(now.getTime() - weekMs);
  const refused = await store.deliveries.unreachableSince(view.rollout, since);
  const unreachable = refused.flatMap(({ recipient }) =>
    recipient.type === 'person' ? recipient.personId : [],
  );
  return { ...view, lost: { unreachable } };
}
