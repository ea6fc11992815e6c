/** A second pair of eyes: what is asked of whoever approves, and what is said of their answer. */
import type { approval as danish, whyTold as danishWhy } from '../da/approval.ts';
import { tasks } from './words.ts';

export const whyTold: typeof danishWhy = {
  holders: 'because the roles have changed',
  klikRoles: 'because roles have changed since KLIK was up to date',
  still: 'because it is asked each quarter and before go-live',
  silent: 'because ten working days have gone by without an answer',
  panel: 'because the role panel was put up',
  freed: 'because nothing is in the way any longer',
  approval: 'because it is done and is to be approved',
  sentBack: 'because it has been sent back',
  nominated: 'because a colleague suggests you for the role',
  invited: 'because you are named to take part',
  unsent: 'because whom you wanted to send cannot come',
  nominationOver: 'because you suggested a colleague for the role',
};

export const approval: typeof danish = {
  field: 'Approver',
  approved: 'Approved by',
  waits: 'done, awaiting approval',
  done: 'done and approved, awaiting KLIK',
  section: 'Awaiting approval',
  title: (task) => `Approve: ${task}`,
  many: (n) => `${tasks(n)} to approve`,
  performed: (name, at) =>
    name === '' ? 'It has been reported done.' : `Reported done by ${name}, ${at}.`,
  value: (value) => `Answer: ${value}.`,
  note: (note) => `Note: “${note}”.`,
  approvedTitle: (task) => `Approved: ${task}`,
  approvedBy: (name, at) => (name === '' ? 'Approved.' : `Approved by ${name}, ${at}.`),
  sentBackTitle: (task) => `Sent back: ${task}`,
  sentBackBy: (name, at) =>
    name === '' ? 'It has been sent back.' : `Sent back by ${name}, ${at}.`,
  over: 'There is nothing to approve any longer.',
  asks: (who) =>
    who === ''
      ? 'It is to be approved, but nobody has a role that may: somebody has to be appointed first.'
      : `Now it is to be approved by ${who}.`,
  instead: (role) => `The approver, ${role}, cannot: the role is vacant or has done it itself.`,
  stillKlik: 'It still has to be completed in KLIK.',
  none: 'Nobody has to approve it.',
  formTitle: (task) => `Send back: ${task}`,
  formNote: 'What is missing?',
  noneWord: 'nobody',
  noWord: 'no',
  why: {
    meant: (role) => `you approve as ${role}`,
    instead: (role) => `you are ${role}, and the approver cannot`,
  },
  button: { approve: 'Approve', sendBack: 'Send back' },
};
