/**
 * The headings that are known, in Danish and English: people's own, and those of Planner, Jira,
 * Trello and MS Project. Commas stand between them; how they are compared is in known-headings.ts.
 */
import type { ImportField } from '../domain/plan/imported.ts';

/** What a column may be: a field of a task, or what says that a row is none any more. */
export type Field = ImportField | 'archived';

interface Names {
  readonly sure: string;
  readonly maybe?: string;
}

/**
 * `sure` mean it whatever stands below. `maybe` mean it where no surer column does, and what stands
 * below can be read as it.
 */
export const headings: Readonly<Record<Field, Names>> = {
  title: {
    sure: `
      titel, opgavetitel, opgavenavn, opgavens navn, opgavens titel, klik opgave, title,
      task name, task title, name of task, summary, card name
    `,
    maybe: 'opgave, opgaver, task, tasks, aktivitet, activity, emne, subject, navn, name',
  },
  klikCode: {
    sure: 'klik kode, klikkode, klik code, klik nr, klik nummer, opgavekode, task code, klik id',
    maybe: 'kode, code, nr, nummer, number, no, #, id, opgave nr, opgavenr, labels, reference, ref',
  },
  key: {
    sure: 'fbs nr, fbs nummer, fbs number, bot nr, nøgle, key',
    maybe: 'nr, nummer, number, no, #, id, opgave nr, opgavenr, opgavenummer, task number, task no',
  },
  kind: {
    sure: 'art, slags, klik eller lokal, kind',
    maybe: 'type, opgavetype, task type, klik',
  },
  due: {
    sure: `
      frist, deadline, klik frist, frist i klik, klik deadline, deadline in klik, forfald, forfaldsdato,
      fristdato, sidste frist, senest, skal være færdig, slutdato, due, due date, due on,
      due by, finish date, end date, duedate, dtend, tidsfrist, løses senest
    `,
    maybe: 'slut, finish, end, færdig, hvornår, when',
  },
  ownDue: {
    sure: `
      egen frist, egen deadline, vores frist, intern frist, intern deadline, lokal frist,
      kommunens frist, own deadline, own due, own due date, internal deadline,
      internal due date, our deadline
    `,
  },
  published: {
    sure: `
      udgivet, udgives, udgivelse, udgivelsesdato, publiceret, publiceres, publicering,
      publiceringsdato, udgivet i klik, published, published on, publication date,
      release date
    `,
  },
  performer: {
    sure: 'udfører, udførende, udførende rolle, performer, rolle, role',
    maybe: `
      udføres af, performed by, tildelt, tildelt til, hvem, roller, deltagere, assigned to, assignee, assignees,
      members, owner, ejer, resource names, ressourcenavne, resources, ressourcer
    `,
  },
  accountable: {
    sure: `
      ansvarlig, ansvarlig rolle, opgaveansvarlig, ansvar, accountable, responsible,
      responsible role
    `,
  },
  theme: {
    sure: 'tema, theme, klik tema, emneområde',
    maybe:
      'bucket name, bucket, kategori, category, område, area, labels, etiketter, list name, epic',
  },
  phase: {
    sure: 'fase, phase, projektfase',
    maybe: `
      bucket name, bucket, kategori, category, labels, etiketter, list name, sprint, milepæl,
      milestone
    `,
  },
  status: {
    sure: `
      status, opgavestatus, task status, progress, fremdrift, tilstand, state, i klik,
      klik status, status i klik
    `,
    maybe: `
      list name, bucket name, bucket, % complete, complete, % færdig, % fuldført,
      due complete, udført, fuldført, fuldført i klik, done, completed, afsluttet
    `,
  },
  description: {
    sure: 'beskrivelse, opgavebeskrivelse, description, card description, detaljer, details',
    maybe: 'noter, note, notes, bemærkning, bemærkninger, kommentar, kommentarer, comments, goal',
  },
  link: {
    sure: 'link, url, links, adresse, card url, henvisning, webadresse',
  },
  archived: {
    sure: 'archived, arkiveret, list archived',
  },
};

/** Mean one thing to some and another to others: asked about where no other column is clear. */
export const doubtful: { readonly names: string; readonly fields: readonly ImportField[] } = {
  names: 'dato, datoer, date, dates',
  fields: ['due', 'ownDue', 'published'],
};

/** Columns of those tools that say nothing which is kept here. */
export const unread = `
      Task ID, Bucket ID, Priority, Prioritet, Created By, Created Date, Created, Oprettet,
      Oprettet af, Oprettelsesdato, Start, Start date, Startdato, Late, Completed Date,
      Completed By, Is Recurring, Completed Checklist Items, Checklist Items, Issue key,
      Issue id, Issue Type, Parent, Project key, Project name, Reporter, Creator, Updated,
      Last Viewed, Resolved, Resolution, Comment, Comments, Votes, Attachment, Sprint,
      Card ID, Card #, List ID, Board ID, Board Name, Due Reminder, Start Date,
      Attachment Count, Attachment Links, Checklist Item Total Count, Vote Count,
      Comment Count, Checklist Item Completed Count, Last Activity Date, Duration, Varighed,
      Predecessors, Foregående opgaver, WBS, Outline Level, Dispositionsniveau, Task Mode,
      Opgavetilstand, Actual Finish, Baseline Finish, Actual Start, Work, Arbejde, Cost,
      Unique ID, Active, Aktiv, Milestone, Completed At
    `;
