/** What a role brings with it: its open tasks, what comes next, the first step and whom to ask. */
import { actions, type Content, rows, section, text } from '../../cards/build.ts';
import { isAway } from '../../domain/reminders/inbox.ts';
import { professionalLeadRole } from '../../domain/reminders/recipient.ts';
import { nextEvent } from '../../domain/rollout/progress.ts';
import { holdersOf, projectManagerRole } from '../../domain/rollout/roles.ts';
import { unfinishedTasks } from '../tasks/open-tasks.ts';
import { taskRows } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { eventText, roleName, taskName } from '../wording.ts';

/** Key of the link to what is expected of each role. */
export const gallery = 'rollegalleri';

/** With deadlines, and a button each. */
export function tasksParts(view: View, roles: readonly string[]): Content {
  const { yourRoles: words } = view.texts;
  const tasks = taskRows(view, unfinishedTasks(view, roles));
  return section(words.tasks, rows(tasks)) ?? text(words.noTasks);
}

/** The tasks that a former holder no longer has: without buttons. */
export function passedOnParts(view: View, roles: readonly string[]): Content {
  const { yourRoles: words } = view.texts;
  const tasks = taskRows(view, unfinishedTasks(view, roles), () => null);
  return section(words.passedOn, rows(tasks)) ?? text(words.nothingPassedOn);
}

/** The next meeting, the first step, and whom to ask. */
export function startParts(view: View, roles: readonly string[], personId: string): Content {
  const { yourRoles: words } = view.texts;
  const event = nextEvent(view.rollout, view.today, roles);
  const next = event === null ? words.noEvent : words.event(eventText(view, event));
  const [task] = unfinishedTasks(view, roles);
  const link = view.rollout.plan.links.find(({ key }) => key === gallery);
  const read = link === undefined ? words.firstLook : words.firstRead(link.name);
  const who = whoToAsk(view, personId);
  return [
    text(next),
    text(task === undefined ? read : words.firstTask(taskName(task))),
    text(who && words.ask(who)),
    link?.url && actions({ label: link.name, url: link.url }),
  ];
}

/** The projektleder, else the faglig leder, else KOMBIT; nobody is sent to themself. */
function whoToAsk(view: View, personId: string): string {
  const { rollout, texts, now, today } = view;
  for (const role of [projectManagerRole, professionalLeadRole]) {
    const other = holdersOf(rollout, role, now).find(
      ({ id }) => id !== personId && !isAway(rollout, id, today),
    );
    if (other) return texts.yourRoles.person(other.name, roleName(view, role));
  }
  const contact = rollout.plan.contacts.find(({ email }) => email !== null);
  return contact?.email ? texts.yourRoles.mail(contact.name, contact.email) : '';
}
