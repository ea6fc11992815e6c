/** Cards as they read in use: a status, a reminder, a list of tasks and a form. */
import type { Action, Card } from '../../src/cards/card.ts';

const start: Action = { label: 'I gang', action: 'task.start', value: '1/1' };
const perform: Action = { label: 'Udført', action: 'task.perform', value: '1/1', style: 'primary' };
const show: Action = { label: 'Vis opgaven', action: 'task.show', value: '1/1' };

export const statusCard: Card = {
  title: 'FBS 2.0 i Eksempel Kommune',
  body: [
    { type: 'text', style: 'strong', text: '350 dage til go-live, torsdag den 28. januar 2027' },
    { type: 'text', text: 'Fase 1 af 4: Opstart (forventet; fase 2 begynder: april 2026)' },
    { type: 'text', style: 'strong', text: 'Næste frister' },
    {
      type: 'rows',
      rows: [
        {
          text: '1 Udpeg projektleder/etablér projektorganisation',
          note: 'man. 16. februar · om 4 dage · Systemansvarlig (ubesat)',
          actions: [start, perform],
        },
        {
          text: '2 Udpeg medarbejdere til at deltage i teknisk workshop',
          note: 'man. 9. marts · om 25 dage · Projektleder (ubesat)',
          actions: [{ ...start, value: '1/2' }],
        },
        {
          text: '3 Udfyld antal steder med ret til support',
          note: 'man. 20. april · om 67 dage · Projektleder (ubesat)',
          actions: [{ ...start, value: '1/3' }],
        },
      ],
    },
    {
      type: 'text',
      text: 'Ubesatte roller, der venter opgaver på: Systemansvarlig (1 opgave), Projektleder (2 opgaver)',
    },
    { type: 'actions', actions: [{ label: 'Se roller', action: 'roles.show', value: '1' }] },
    { type: 'divider' },
    { type: 'text', text: 'Næste møde: Kick-off, man. 20. april kl. 10–14, Odense' },
    {
      type: 'progress',
      done: 3,
      of: 12,
      text: '5 af 12 kendte opgaver udført · 3 fuldført i KLIK. KOMBIT forventer ca. 35–40 i alt.',
    },
    {
      type: 'actions',
      actions: [{ label: 'Del i kanalen', action: 'share', value: 'status' }],
    },
  ],
};

export const reminderCard: Card = {
  title: '3 dage til frist: Udpeg projektleder/etablér projektorganisation',
  body: [
    {
      type: 'text',
      text: 'Frist mandag den 16. februar 2026. Ikke begyndt.',
    },
    { type: 'actions', actions: [start, perform, show] },
    {
      type: 'text',
      style: 'quiet',
      text: 'Du får den, fordi du er systemansvarlig (udfører). Når opgaven er løst: fuldfør den også i KLIK.',
    },
  ],
};

export const outcomeCard: Card = {
  title: 'Udført: Udpeg projektleder/etablér projektorganisation',
  body: [
    { type: 'text', text: 'Systemansvarlig meldte den udført tor. 12. februar kl. 08.00.' },
    { type: 'actions', actions: [{ label: 'Fortryd', action: 'undo', value: '7' }] },
  ],
};

export const tasksCard: Card = {
  title: 'Opgaver: åbne',
  body: [
    {
      type: 'rows',
      rows: [
        'Udpeg projektleder/etablér projektorganisation',
        'Udpeg medarbejdere til at deltage i teknisk workshop',
        'Udfyld antal steder med ret til support',
      ].map((title, index) => ({
        text: `${index + 1} ${title}`,
        note: 'ikke startet · Projektleder',
        actions: [{ ...perform, value: `1/${index + 1}` }],
      })),
    },
    { type: 'text', style: 'quiet', text: '… og 14 til.' },
  ],
};

export const taskCard: Card = {
  title: '1 Udpeg projektleder/etablér projektorganisation',
  body: [
    {
      type: 'fields',
      fields: [
        { label: 'Status', value: 'ikke startet' },
        { label: 'Frist', value: 'mandag den 16. februar 2026 · om 4 dage' },
        { label: 'Udfører', value: 'Systemansvarlig (ubesat)' },
        { label: 'Tema', value: 'Projektledelse og organisering' },
      ],
    },
    {
      type: 'actions',
      actions: [start, perform, { label: 'Åbn KLIK', url: 'https://klik.example' }],
    },
  ],
};

export const formCard: Card = {
  title: 'Meld udført: Udfyld antal steder med ret til support',
  body: [
    {
      type: 'input',
      id: 'places',
      kind: 'number',
      label: 'Antal steder',
      required: true,
      hint: 'Et helt tal, 0 eller mere.',
    },
    {
      type: 'input',
      id: 'language',
      kind: 'choice',
      label: 'Sprog',
      required: true,
      initial: 'da',
      options: [
        { label: 'Dansk', value: 'da' },
        { label: 'Engelsk', value: 'en' },
      ],
    },
    {
      type: 'input',
      id: 'people',
      kind: 'people',
      label: 'Hvem har hjulpet?',
      required: false,
      initial: ['projektleder'],
    },
    { type: 'input', id: 'note', kind: 'longText', label: 'Note', required: false },
    {
      type: 'actions',
      actions: [
        { label: 'Meld udført', action: 'task.perform.save', value: '1/3', style: 'primary' },
        { label: 'Fortryd', action: 'task.show', value: '1/3' },
      ],
    },
  ],
};
