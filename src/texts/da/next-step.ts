/** What a refusal says last: the next step to whoever may take it, to others who may. */
import type { Params } from '../params.ts';

/** Nobody holds a role that could: how one gets it. */
export function toAssign({ mayAssign, assigners }: Params): string {
  if (mayAssign) return ' Udpeg med /fbs rolle.';
  return assigners ? ` ${assigners} kan udpege.` : '';
}

/** @param whoMay leads in their names */
export function orWhoMay(p: Params, todo: string, whoMay: string): string {
  if (p.may) return ` ${todo}`;
  return p.who ? ` ${whoMay} ${p.who}.` : toAssign(p);
}
