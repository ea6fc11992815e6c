/** Whom the host has refused lately, for the cards that tell which roles nobody fills. */

import type { Store } from '../../store/store.ts';
import type { View } from '../../views/view.ts';
import { type Context, viewOn } from '../kit/context.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** As `viewOn`, with what the ledger knows of those who cannot be reached. @throws as `viewOn` */
export async function viewWithLost(
  { store, now, ...context }: Context,
  rollout = context.rollout,
): Promise<View> {
  return withLost(store, viewOn({ store, now, ...context }, rollout));
}

/** The view, with whom the ledger of its rollout knows to be lost. */
export async function withLost(
  { deliveries }: Pick<Store, 'deliveries'>,
  view: View,
): Promise<View> {
  const since = new Date(view.now.getTime() - weekMs);
  const refused = await deliveries.unreachableSince(view.rollout, since);
  const unreachable = refused.flatMap(({ recipient }) =>
    recipient.type === 'person' ? recipient.personId : [],
  );
  return { ...view, lost: { unreachable } };
}
