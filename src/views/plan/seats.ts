/** The seats wished at a course, against who is known and who is signed up. */
import { type Content, rows } from '../../cards/build.ts';
import type { PlanEvent, Task } from '../../domain/plan/plan.ts';
import { type Seats, seatsOf, seatsTaskOf, sitesOf } from '../../domain/rollout/seats.ts';
import type { View } from '../view.ts';
import { sentences } from '../wording.ts';

/** '12 pladser ønsket, 7 superbrugere kendt. …'; null: nobody has said how many. */
export function seatsSaid(view: View, task: Task): string | null {
  const seats = seatsOf(view.rollout, task, view.now);
  return seats && saidOf(view, seats);
}

function saidOf(view: View, { role, total, known, signedUp }: Seats): string {
  const { seats: words } = view.texts.attendance;
  return sentences(
    words.compared(total, known, role.name, role.plural ?? null),
    total > known && words.unnamed(total - known),
    known > total && words.short(known - total),
    (signedUp ?? 0) > 0 && words.signedUp(signedUp ?? 0),
  );
}

/** Each place with what is wished and who is signed up; nothing where that is not said by place. */
export function seatsRows(view: View, task: Task): Content {
  const seats = seatsOf(view.rollout, task, view.now);
  if (seats === null) return null;
  const { seats: words } = view.texts.attendance;
  return rows(
    Object.entries(seats.bySite).map(([site, n]) => words.at(site, n, seats.signedUpAt[site] ?? 0)),
  );
}

/** How to say where they are, which cannot be typed; null: that is said, or there is nothing to divide. */
export function seatsDivided(view: View, task: Task): string | null {
  const seats = seatsOf(view.rollout, task, view.now);
  if (seats === null || seats.total === 0 || Object.keys(seats.bySite).length > 0) return null;
  const hasSites = sitesOf(view.rollout, task).length > 1;
  return hasSites ? view.texts.attendance.seats.divide : null;
}

/** On the card of the course. */
export function seatsAt(view: View, event: PlanEvent): Content {
  const task = seatsTaskOf(view.rollout, event);
  if (task === undefined) return null;
  const said = seatsSaid(view, task);
  return said === null ? null : [rows([said]), seatsRows(view, task)];
}
