/** Why a message came. */

import { whyTold } from './approval.ts';
import { count, days } from './words.ts';

const workingDays = (n: number) => count(n, 'arbejdsdag', 'arbejdsdage');
const itIs = (n: number) => (n === 1 ? 'den' : 'de');
const ended = (isKlik: boolean) => (isKlik ? 'fuldført i KLIK' : 'løst');

/** Completes 'Du får den …' and stands alone in a list. `to`: one of `anchor`; `n`: of so many. */
export const rule = {
  /** What a rule counts to. */
  anchor: {
    deadline: 'fristen',
    ownDeadline: 'jeres egen frist',
    klikDeadline: 'fristen i KLIK',
    meeting: 'mødet',
    workshop: 'workshoppen',
    course: 'kurset',
    goLive: 'go-live',
    other: 'dagen',
  },
  published: 'fordi KOMBIT har udgivet nyt i KLIK',
  beforeDue: (n: number, to: string) => `${days(n)} før ${to}`,
  dueDay: 'på selve dagen',
  theDay: 'selve dagen',
  notOn: (why: string) => `i dag og ikke ${why}`,
  moved: {
    dayOff: (day: string, why: string) => `i dag, fordi ${day}, ${why}, er en fridag`,
    closed: (day: string, why: string, days: string) =>
      `i dag og ikke ${day}, ${why}, fordi kommunen holder lukket ${days}`,
    absence: (day: string, why: string, days: string) =>
      `i dag og ikke ${day}, ${why}, fordi du er fraværende ${days}`,
  },
  overdue: (n: number, to = 'fristen') => `${workingDays(n)} efter ${to}`,
  /** `isLast`: from then on once a month. `isKlik`: the work is done, and KLIK does not say so. */
  everyWeek: (n: number, isKlik: boolean, isLast: boolean) =>
    `hver uge${isLast ? ' og herefter en gang om måneden' : ''}, til ${itIs(n)} er ${ended(isKlik)}`,
  everyMonth: (n: number, isKlik: boolean) =>
    `en gang om måneden, til ${itIs(n)} er ${ended(isKlik)}`,
  onDate: (day: string) => `på en valgt dag, ${day}`,
  vacant: (n: number) => `${workingDays(n)} før den første frist`,
  beforeBreak: 'i god tid, fordi fristen ligger ved nogle fridage',
  /** As `beforeBreak`, where most of those days are the receiver's own absence: in a list, to them. */
  beforeAbsence: 'i god tid, fordi fristen ligger ved et fravær',
  beforeOwnAbsence: 'i god tid, fordi du er fraværende ved fristen',
  snoozed: (n: number) => `på den dag, ${itIs(n)} var udsat til`,
  /** `day` null: the day on which it is told. */
  added: (n: number, day: string | null) => `fordi ${itIs(n)} blev lagt ind ${day ?? 'i dag'}`,
  asked: (n: number) => `fordi ${itIs(n)} måske allerede er udført`,
  monday: 'i ugens overblik',
  friday: 'i ugens overblik',
  month: 'i begyndelsen af måneden',
  closing: 'en måned efter go-live',
  assigned: 'fordi rollen er ny for dig',
  released: 'fordi rollen ikke længere er din',
  gone: 'fordi rollens indehaver er væk',
  standIn: 'når fraværet begynder',
  unanswered: 'fordi du har spurgt om lov',
  ...whyTold,
  plan: 'fordi planen er opdateret',
  clash: 'fordi planen nu siger noget andet, end I har sagt',
  meeting: 'fordi mødet er ændret',
  undated: 'fordi nogle datoer endnu ikke er kendt',
  unreachable: 'fordi botten ikke kunne skrive til modtageren',
};
