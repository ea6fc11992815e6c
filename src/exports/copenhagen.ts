/** Denmark's clock as calendars are told it: it changes on the last Sundays of March and October. */
export const copenhagen = 'Europe/Copenhagen';

export const vtimezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${copenhagen}`,
  ...change('DAYLIGHT', {
    from: '+0100',
    to: '+0200',
    name: 'CEST',
    at: '19960331T020000',
    month: 3,
  }),
  ...change('STANDARD', {
    from: '+0200',
    to: '+0100',
    name: 'CET',
    at: '19961027T030000',
    month: 10,
  }),
  'END:VTIMEZONE',
].join('\r\n');

interface ClockChange {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly at: string;
  readonly month: number;
}

function change(kind: string, { from, to, name, at, month }: ClockChange): string[] {
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${name}`,
    `DTSTART:${at}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
}
