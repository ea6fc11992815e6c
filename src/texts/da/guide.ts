/** What the start-up meeting says besides tasks and meetings, and what follows go-live. */
import { tasks } from './words.ts';

const unfinished = (n: number, whose = '') =>
  `${tasks(n)}${whose} er ikke meldt ${n === 1 ? 'færdig' : 'færdige'}`;

export const guide = {
  /** Early Life Support. */
  support: {
    begins: (event: string, to: string) => `Fra i dag er der ${event}, til ca. ${to} (beregnet).`,
    unknown: 'Ikke oplyst nærmere.',
  },

  goLive: {
    /**
     * `n` known tasks that nobody has called finished, `local` of them not in KLIK. How they really
     * stand may not be known.
     */
    open: (n: number, local: number) => {
      if (n === 0) return 'Alle kendte opgaver er meldt færdige.';
      const all = `, og ${n === 1 ? 'den' : 'de'} er uden for KLIK`;
      const some = local === 0 ? '' : `, heraf ${local} uden for KLIK`;
      return `${unfinished(n)}${local === n ? all : some}.`;
    },
    yours: (n: number) =>
      n === 0 ? 'Ingen kendt opgave venter på dig.' : `${unfinished(n, ' hos dig')}.`,
    more: (n: number) => `og ${n} til`,
    unnamed: 'Planen siger ikke, hvem der løser dem',
    closingTitle: 'En måned efter go-live',
    /** `support` null: the plan knows of none. */
    closing: (plan: string, day: string, support: { name: string; to: string } | null) =>
      `Go-live var efter planen ${day}.` +
      (support === null ? '' : ` ${support.name} varede efter planen til ca. ${support.to}.`) +
      ` Nu gælder det hverdagen med ${plan}.`,
  },

  /** The cards of the commands forankring, spørgsmål, næste, links and kontakt, and their buttons. */
  guides: {
    button: {
      anchoring: 'Tjekliste',
      questions: 'Spørgsmål',
      next: 'Næste skridt',
      links: 'Links',
      contact: 'Kontakt',
      support: 'Early Life Support',
    },
    anchoring: 'Tjekliste for forankring',
    ticked: (done: number, of: number) => `${done} af ${of} er færdige.`,
    tick: 'Færdig',
    untick: 'Ikke færdig endnu',
    done: (by: string) => `Færdig · ${by}`,
    questions: 'Spørgsmål til jer selv',
    questionsWhy:
      'KOMBIT stiller dem, så I kan tale om dem. De er ingen opgaver og tæller ikke med; alle i udrulningen kan læse svarene.',
    unanswered: 'Ikke besvaret.',
    answer: 'Svar',
    next: 'Næste skridt efter opstartsmødet',
    links: 'Links og dokumenter',
    documents: 'Dokumenter, som KOMBIT har nævnt',
    open: 'Åbn',
    noLink: 'Intet link er oplyst.',
    contact: 'Hvem kan hjælpe',
    noAddress: 'adressen er ikke oplyst',
    noSupport: 'Planen nævner ingen ekstra støtte efter go-live.',
    source: (origin: string) => `Kilde: ${origin}.`,
    undone: (title: string) => `Fortrudt: ${title}`,
  },
};
