import type { Case } from './case.ts';

/** What other tools export, with their traps. */
export const tools: readonly Case[] = [
  {
    name: 'Planner, older: headings in row 5, the month first',
    from: {
      sheets: [
        {
          name: 'Tasks',
          rows: [
            ['Plan name', 'FBS 2.0'],
            ['Plan ID', 'aBc123'],
            ['Date of export', '11/27/2026'],
            [],
            [
              ...[
                'Task ID',
                'Task Name',
                'Bucket Name',
                'Progress',
                'Priority',
                'Assigned To',
                'Created By',
                'Created Date',
              ],
              ...[
                'Start date',
                'Due date',
                'Late',
                'Completed Date',
                'Completed Checklist Items',
                'Labels',
                'Description',
              ],
            ],
            [
              ...[
                't1',
                '(MI 15) Opret brugere',
                'Forberedelse',
                'In progress',
                'Medium',
                'Anna;Bent',
                'Anna',
                '11/01/2026',
              ],
              ...['', '12/03/2026', 'false', '', '2/5', 'Viden og færdigheder', 'Som aftalt'],
            ],
            [
              ...[
                't2',
                'Bestil certifikat',
                'Opstart',
                'Completed',
                'Urgent',
                '',
                'Anna',
                '11/01/2026',
              ],
              ...['', '12/15/2026', 'false', '11/20/2026', '', '', ''],
            ],
            [
              't3',
              'Hold møde',
              'Forberedelse',
              'Not started',
              'Low',
              '',
              'Anna',
              '11/01/2026',
              '',
              '',
              'false',
            ],
          ],
        },
      ],
    },
    says: [
      '6 | MI 15 | Opret brugere | due 2026-12-03 | theme viden-og-faerdigheder | phase forberedelse | status inProgress | description Som aftalt',
      '7 | Bestil certifikat | due 2026-12-15 | phase opstart | status performed',
      '8 | Hold møde | phase forberedelse | status notStarted',
      'note monthFirst 2',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'Planner, newer: buckets in a sheet of their own',
    from: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Plan ID', 'Plan Name'],
            ['p1', 'FBS 2.0'],
          ],
        },
        {
          name: 'Tasks',
          rows: [
            ['Task ID', 'Task Name', 'Bucket ID', 'Status', 'Assigned To', 'Due Date', 'Notes'],
            ['t1', 'Opret brugere', 'b2', 'Completed', 'u1', { date: '2026-12-15' }, 'Som aftalt'],
            ['t2', 'Bestil certifikat', 'b1', 'Not started', 'u1', null, null],
          ],
        },
        {
          name: 'Buckets',
          rows: [
            ['Bucket ID', 'Bucket Name'],
            ['b1', 'Opstart'],
            ['b2', 'Ibrugtagning'],
          ],
        },
        {
          name: 'Users',
          rows: [
            ['User ID', 'Name'],
            ['u1', 'Anna'],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15 | phase ibrugtagning | status performed | description Som aftalt',
      '3 | Bestil certifikat | phase opstart | status notStarted',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'Jira: repeated headings, dates by the instance',
    from: {
      text: 'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Due date,Labels,Labels,Comment,Comment\nOpret brugere,FBS-1,1001,Task,Done,Anna,15/Dec/26 3:42 PM,haster,MI 15,"hej","igen"\nBestil certifikat,FBS-2,1002,Task,In Progress,,2026-12-16 16:14,,MI 16,,\nHold møde,FBS-3,1003,Task,To Do,,,,,,\n',
    },
    says: [
      '2 | MI 15 | Opret brugere | due 2026-12-15 | status performed',
      '3 | MI 16 | Bestil certifikat | due 2026-12-16 | status inProgress',
      '4 | Hold møde | status notStarted',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'Jira of an instance that writes the month first',
    from: {
      text: 'Summary,Issue key,Status,Due date\nEn,FBS-1,To Do,12/21/2026 16:14\nTo,FBS-2,To Do,12/3/2026 16:14\nTre,FBS-3,To Do,\n',
    },
    says: [
      '2 | En | status notStarted',
      '3 | To | status notStarted',
      '4 | Tre | status notStarted',
      'fault 2 | Due date | 12/21/2026 16:14 | dateMonthFirst',
      'fault 3 | Due date | 12/3/2026 16:14 | dateAmbiguous',
    ],
  },
  {
    name: 'Trello: archived cards are no tasks',
    from: {
      text: 'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List ID,List Name,Board Name,Archived\n1,(MI 15) Opret brugere,https://trello.com/c/1,Som aftalt,Viden og færdigheder (green),Anna,2026-12-15T11:00:00.000Z,9,Doing,FBS,false\n2,Gammelt,https://trello.com/c/2,,,,,9,Done,FBS,true\n3,Bestil certifikat,https://trello.com/c/3,,,,2026-12-31T23:30:00.000Z,8,Done,FBS,false\n',
    },
    says: [
      '2 | MI 15 | Opret brugere | due 2026-12-15 | theme viden-og-faerdigheder | status inProgress | description Som aftalt | link https://trello.com/c/1',
      '4 | Bestil certifikat | due 2027-01-01 | status performed | link https://trello.com/c/3',
      'note archivedRows 1',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'MS Project in Danish',
    from: {
      sheets: [
        {
          name: 'Opgavetabel1',
          rows: [
            [
              'ID',
              'Aktiv',
              'Navn',
              'Varighed',
              'Start',
              'Slut',
              'Foregående opgaver',
              'Ressourcenavne',
              '% færdig',
            ],
            [
              1,
              'Ja',
              'Opret brugere',
              '5 dage',
              { date: '2026-12-08' },
              { date: '2026-12-15' },
              '',
              'Tekniker',
              0.5,
            ],
            [
              2,
              'Ja',
              'Bestil certifikat',
              '1 dag',
              { date: '2026-12-15' },
              { date: '2026-12-16' },
              '1FS+2 dage',
              'Anna',
              0,
            ],
            [
              3,
              'Ja',
              'Hold møde',
              '1 dag',
              { date: '2026-12-15' },
              { date: '2026-12-17' },
              '2',
              'Projektleder',
              1,
            ],
          ],
        },
      ],
    },
    says: [
      '2 | Opret brugere | due 2026-12-15 | performer tekniker | status inProgress',
      '3 | Bestil certifikat | due 2026-12-16 | status notStarted',
      '4 | Hold møde | due 2026-12-17 | performer projektleder | status performed',
      'fault 3 | Ressourcenavne | Anna | roleUnknown',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'MS Project in English, as text',
    from: {
      text: 'Task Name\tDuration\tStart\tFinish\tPredecessors\tResource Names\t% Complete\nCreate users\t5 days\tTue 08-12-26\tTue 15-12-26\t\tTekniker\t100%\nOrder\t1 day\tWed 16-12-26\tWed 16-12-26\t1\t\t0%',
    },
    says: [
      '2 | Create users | due 2026-12-15 | performer tekniker | status performed',
      '3 | Order | due 2026-12-16 | status notStarted',
      'note doneElsewhere 1',
    ],
  },
  {
    name: 'a calendar with events and to-dos',
    from: {
      text: [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'SUMMARY:(MI 15) Udarbejd jobfunktionsroller\\, alle sam',
        ' men',
        'DTSTART;VALUE=DATE:20261215',
        'DTEND;VALUE=DATE:20261216',
        'URL:https://klik.example.dk/15',
        'DESCRIPTION:Først\\nså',
        'STATUS:CONFIRMED',
        'BEGIN:VALARM',
        'DESCRIPTION:Påmindelse',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VTODO',
        'SUMMARY:Bestil certifikat',
        'DUE:20261215T233000Z',
        'STATUS:IN-PROCESS',
        'END:VTODO',
        'BEGIN:VTODO',
        'SUMMARY:Hold møde',
        'DUE;TZID="Europe/Copenhagen":20261217T090000',
        'STATUS:COMPLETED',
        'END:VTODO',
        'BEGIN:VEVENT',
        'SUMMARY:Aflyst møde',
        'DTSTART;VALUE=DATE:20261218',
        'STATUS:CANCELLED',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    },
    says: [
      '1 | MI 15 | Udarbejd jobfunktionsroller, alle sammen | due 2026-12-15 | description Først⏎så | link https://klik.example.dk/15',
      '2 | Bestil certifikat | due 2026-12-16 | status inProgress',
      '3 | Hold møde | due 2026-12-17 | status performed',
      'note doneElsewhere 1',
      'note archivedRows 1',
    ],
  },
  {
    name: 'an empty calendar',
    from: { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR' },
    says: ['refused noTasks'],
  },
];
