/** What the start-up meeting says besides tasks and meetings, and what follows go-live. */
import type { guide as danish } from '../da/guide.ts';
import { count } from './words.ts';

export const guide: typeof danish = {
  support: {
    begins: (event, to) => `From today there is ${event}, until about ${to} (calculated).`,
    unknown: 'No details are known.',
  },

  goLive: {
    open: (n, local) => {
      if (n === 0) return 'Every known task is reported finished.';
      const all = `, and ${n === 1 ? 'it is' : 'they are'} outside KLIK`;
      const some = local === 0 ? '' : `, ${local} of them outside KLIK`;
      return `${count(n, 'task is', 'tasks are')} not reported finished${local === n ? all : some}.`;
    },
    yours: (n) =>
      n === 0
        ? 'No known task waits for you.'
        : `${n} of your tasks ${n === 1 ? 'is' : 'are'} not reported finished.`,
    more: (n) => `and ${n} more`,
    unnamed: 'The plan does not say who does them',
    closingTitle: 'A month after go-live',
    closing: (plan, day, support) =>
      `According to the plan, go-live was ${day}.` +
      (support === null ? '' : ` ${support.name} was planned to last until about ${support.to}.`) +
      ` Now it is about everyday work with ${plan}.`,
  },

  guides: {
    button: {
      anchoring: 'Checklist',
      questions: 'Questions',
      next: 'Next steps',
      links: 'Links and documents',
      contact: 'Contacts',
      support: 'Extra support (ELS)',
    },
    anchoring: 'Checklist for anchoring',
    ticked: (done, of) => `${done} of ${of} are done.`,
    tick: 'Done',
    untick: 'Not done yet',
    done: (by) => `Done · ${by}`,
    questions: 'Questions to ask yourselves',
    questionsWhy:
      'KOMBIT asks them so that you can talk about them. They are no tasks and do not count; everyone in the rollout can read the answers.',
    unanswered: 'Not answered.',
    answer: 'Answer',
    next: 'Next steps after the start-up meeting',
    links: 'Links and papers',
    documents: 'Documents that KOMBIT has mentioned',
    open: 'Open',
    noLink: 'No link is known.',
    contact: 'Who can help',
    noAddress: 'the address is not known',
    noSupport: 'The plan mentions no extra support after go-live.',
    source: (origin) => `Source: ${origin}.`,
    undone: (title) => `Undone: ${title}`,
  },
};
