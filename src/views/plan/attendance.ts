/** Who comes to a meeting: what its card and messages say and offer, and the answer to an answer. */
import {
  actions,
  type ButtonContent,
  type Content,
  card,
  row,
  rows,
  section,
  text,
} from '../../cards/build.ts';
import type { Action, Card, Row } from '../../cards/card.ts';
import { mayAttend } from '../../domain/may/on-event.ts';
import type { PlanEvent } from '../../domain/plan/plan.ts';
import {
  type Attendee,
  answerIn,
  attendanceOf,
  attendeesOf,
  isAttended,
} from '../../domain/rollout/attendance.ts';
import { type ItemState, untouchedItem } from '../../domain/rollout/items.ts';
import { projectManagerRole, rolesOf } from '../../domain/rollout/roles.ts';
import { buttons, undoButton } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { namesOf, personName, sentences, whenText } from '../wording.ts';

/** On the card of the meeting; nothing where nobody is known who could come. */
export function attendanceParts(view: View, event: PlanEvent): Content {
  const all = attendeesOf(view.rollout, event, view.now);
  if (all.length === 0) return null;
  const { attendance: words } = view.texts;
  const [coming, away, open] = [saying(all, 'yes'), saying(all, 'no'), saying(all, null)];
  const line = (title: (n: number) => string, some: readonly Attendee[]) =>
    some.length === 0 ? [] : [`${title(some.length)}: ${namesWith(view, some)}`];
  const bySite = (event.sites ?? []).flatMap((site) =>
    line(
      (n) => words.at(site, n),
      coming.filter((one) => one.site === site),
    ),
  );
  const elsewhere = coming.filter(({ site }) => site === null || !event.sites?.includes(site));
  return section(
    words.section,
    rows([
      ...bySite,
      ...line(words.coming, elsewhere),
      ...line(words.away, away),
      ...line(words.open, open),
      ...outsideRows(view, event),
    ]),
  );
}

/** For whoever answers for those without an account: each of them who has no answer, but that one. */
export function outsideRows(view: View, event: PlanEvent, except?: string): Row[] {
  return attendeesOf(view.rollout, event, view.now).flatMap(({ person, answer }) => {
    if (person.email === undefined || answer !== null || person.id === except) return [];
    const toAnswer = attendButtons(view, event, person.id);
    const label = view.texts.attendance.answerFor(person.name);
    return toAnswer.length === 0 ? [] : row(label, null, toAnswer);
  });
}

function saying(all: readonly Attendee[], answer: 'yes' | 'no' | null): Attendee[] {
  return all.filter((one) => (one.answer === 'send' ? 'no' : one.answer) === answer);
}

/** 'Ida, Bo (sender Eva)'. */
function namesWith(view: View, some: readonly Attendee[]): string {
  const { attendance: words } = view.texts;
  const names = some.map(({ person, sends }) => ({
    ...person,
    name: sends === null ? person.name : words.sending(person.name, personName(view, sends)),
  }));
  return namesOf(names);
}

/** How many come, where anybody has answered; empty: nobody has. */
export function attendanceCount(view: View, event: PlanEvent): string {
  const all = attendeesOf(view.rollout, event, view.now);
  if (all.every(({ answer }) => answer === null)) return '';
  const [coming, away, open] = [saying(all, 'yes'), saying(all, 'no'), saying(all, null)];
  return view.texts.attendance.count(coming.length, away.length, open.length);
}

/** Their answer, the viewer's own unless it is another's, and for the projektleder how many have answered; empty: neither. */
export function attendanceSaid(view: View, event: PlanEvent, whose = view.viewer?.id): string {
  const { viewer, rollout, now } = view;
  if (viewer === null || !isAttended(event)) return '';
  const isLeader = rolesOf(rollout, viewer.id, now).includes(projectManagerRole);
  const count = isLeader ? attendanceCount(view, event) : '';
  return sentences(saidBy(view, event, whose), count && view.texts.attendance.soFar(count));
}

/** Empty: nothing yet. */
function saidBy(view: View, event: PlanEvent, whose = ''): string {
  const { attendance: words } = view.texts;
  const { answer, site, sends } = attendanceOf(view.rollout, event, whose);
  if (answer === null) return '';
  const said = whose === view.viewer?.id ? words.own : words.theirs(personName(view, whose));
  if (answer === 'send') return said.send(personName(view, sends));
  return answer === 'yes' && site !== null ? said.at(site) : said[answer];
}

type Kept = Pick<ItemState, 'done' | 'answer'>;

/** In the log: 'Eva: har ikke svaret → kommer'. */
export function attendanceLine(
  view: View,
  personId: string,
  [was, is]: readonly [Kept | undefined, Kept],
): string {
  const { logged } = view.texts.attendance;
  const told = ({ done, answer: text }: Kept) => {
    const { answer, site, sends } = answerIn(text);
    if (answer === 'send') return logged.send(personName(view, sends));
    if (answer === null) return done ? logged.asked : logged.none;
    return site ?? logged[answer];
  };
  return `${personName(view, personId)}: ${told(was ?? untouchedItem)} → ${told(is)}`;
}

/** For whoever it is meant, or answers for them: what is not said. A course is signed up for. */
export function attendButtons(
  view: View,
  event: PlanEvent,
  whose = view.viewer?.id ?? null,
): Action[] {
  const { attendance: words } = view.texts;
  const may = (answer: 'yes' | 'no' | 'send') =>
    mayAttend(view.rollout, event, answer, doerOf(view), whose).may;
  const of = whose === null || whose === view.viewer?.id ? undefined : whose;
  const value = { rolloutId: view.rollout.id, event: event.key, whose: of };
  const { answer } = attendanceOf(view.rollout, event, whose ?? '');
  const yesWords =
    answer === 'yes' ? words.elsewhere : event.kind === 'course' ? words.signUp : words.yes;
  const yes = event.sites
    ? buttons.eventSignUp(yesWords, value)
    : buttons.eventAttend(yesWords, { ...value, answer: 'yes' });
  return [
    ...(may('yes') ? [yes] : []),
    ...(may('no') ? [buttons.eventAttend(words.no, { ...value, answer: 'no' })] : []),
    ...(may('send') ? [buttons.eventSend(words.send, value)] : []),
  ];
}

/** What was said, as it stands now. */
export function attendedCard(view: View, event: PlanEvent, whose: string, entry: string): Card {
  return answered(view, event, whose, undoButton(view, entry));
}

export function undoneAttendanceCard(view: View, event: PlanEvent, whose: string): Card {
  const { title, body } = answered(view, event, whose);
  return card(view.texts.attendance.undone(title ?? event.title), body);
}

function answered(view: View, event: PlanEvent, whose: string, undo: ButtonContent = null): Card {
  const { attendance: words } = view.texts;
  const { sends } = attendanceOf(view.rollout, event, whose);
  const none =
    whose === view.viewer?.id ? words.own.none : words.theirs(personName(view, whose)).none;
  return card(
    event.title,
    text(saidBy(view, event, whose) || none),
    text(whenText(view, event.when)),
    sends !== null && text(words.hears(personName(view, sends))),
    attendanceParts(view, event),
    actions(undo, eventButton(view, event), attendButtons(view, event, whose)),
  );
}

function eventButton({ texts, rollout }: View, { key }: PlanEvent): Action {
  return buttons.eventShow(texts.meetings.show, { rolloutId: rollout.id, event: key });
}
