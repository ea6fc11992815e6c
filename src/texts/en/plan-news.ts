/** What is said when another version of the plan is followed. */
import type { Texts } from '../da.ts';

export const planNews: Texts['planNews'] = {
  title: {
    new: (name) => `New in the plan: ${name}`,
    moved: (name) => `Moved: ${name}`,
    renamed: (name) => `New name: ${name}`,
    withdrawn: (name) => `Withdrawn: ${name}`,
  },
  many: (n) => {
    const parts = [
      n.new > 0 && `${n.new} new`,
      n.moved > 0 && `${n.moved} moved`,
      n.renamed > 0 && `${n.renamed} renamed`,
      n.withdrawn > 0 && `${n.withdrawn} withdrawn`,
    ].filter((part) => part !== false);
    return `The plan has been updated: ${parts.join(', ')}`;
  },
  state: {
    new: (on) => `It came into the plan on ${on}.`,
    moved: (on) => `It got a new date in the plan on ${on}.`,
    renamed: (on) => `It got a new name in the plan on ${on}.`,
    withdrawn: (on) => `It was withdrawn from the plan on ${on}. Its history stays.`,
  },
  due: (when) => `The plan’s deadline: ${when}.`,
  when: (when) => `Time: ${when}.`,
  own: (day) => `Your own deadline is still ${day}.`,
  missed: 'The reminders that should have come before that day will therefore not come.',
  clash: (name) => `You and the plan do not say the same: ${name}`,
  clashMany: (n) => `You and the plan do not say the same in ${n} places`,
  fields: {
    ...{ title: 'Title', klikCode: 'KLIK code', phase: 'Phase', theme: 'Theme', link: 'Link' },
    ...{ published: 'Published in KLIK', due: 'Deadline', when: 'Time', form: 'Kind of meeting' },
    files: 'Files',
    ...{ accountable: 'Accountable', performer: 'Performer', audience: 'For', place: 'Place' },
    ...{ description: 'Description', dependsOn: 'Waits for', retired: 'Withdrawn' },
  },
  differs: (field, ours, plans) => `${field}: you say ${ours}, the plan now says ${plans}.`,
  withdrawn: (field, plans) => `You have withdrawn it. ${field}: the plan now says ${plans}.`,
  keepOurs: 'Keep ours',
  takePlans: 'Use the plan’s',
  ours: (name) => `What you have said still stands: ${name}`,
  plans: (name) => `What the plan says stands now: ${name}`,
  settled: 'It is decided.',
  undoable: 'It can be undone for 15 minutes.',
};
