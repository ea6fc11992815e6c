/** What people here have said of a task: what they corrected, and where they point to. */
import type { Action } from '../../cards/card.ts';
import { sourcedFields } from '../../domain/plan/amend-task.ts';
import type { Task } from '../../domain/plan/plan.ts';
import type { View } from '../view.ts';
import { dotted, personName } from '../wording.ts';

/** Its link and its files; of what is no address for a browser, nothing. */
export function linkButtons({ texts }: View, { link, files = [] }: Task): Action[] {
  const own = link === undefined ? [] : [{ label: texts.taskForm.link, url: link }];
  return [...own, ...files.map(({ name, url }) => ({ label: name, url }))];
}

/** 'Titel, Tema (ifølge Ida) · Link (ifølge Bo)'; '' where nobody has corrected anything. */
export function correctedText(view: View, { key }: Task): string {
  const { texts, rollout } = view;
  const { fields } = texts.planNews;
  const { said = {} } = rollout.amendments.tasks[key] ?? {};
  // The database does not keep the order of the fields.
  const all = sourcedFields.flatMap((field) => {
    const ref = said[field]?.source.ref;
    return ref === undefined ? [] : [{ field, ref }];
  });
  const lines = [...new Set(all.map(({ ref }) => ref))].map((ref) => {
    const names = all.filter((one) => one.ref === ref).map(({ field }) => fields[field]);
    const name = personName(view, ref) || texts.rights.somebody;
    return `${names.join(', ')} (${texts.when.said(name)})`;
  });
  return dotted(...lines);
}

/** The title as the plan's file has it, where it is called something else here; else ''. */
export function officialTitle({ rollout }: View, { key, title }: Task): string {
  const { was = title } = rollout.amendments.tasks[key]?.said?.title ?? {};
  return was === title ? '' : was;
}
