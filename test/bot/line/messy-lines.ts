/**
 * What people really type, and how it is to be read, as data. On 9 February 2026 in the channel of
 * Eksempel Kommune, typed by P, the projektleder; S is its systemansvarlig.
 */

/** The host that hands the line over; null: as every host does once its own markup is text. */
export type Host = 'slack' | 'teams' | 'local' | null;

/** Reads: answered as this line is, and nothing changes. */
export type Reading = readonly [host: Host, typed: string, as: string];

/** Changes: tasks afterwards, each with its status, its note behind a colon, own deadline and day put off to. */
export type Change = readonly [
  host: Host,
  typed: string,
  changes: Readonly<Record<string, string>>,
];

/** Asks or refuses: the answer says this, its buttons go on with these lines, and nothing changes. */
export type Question = readonly [host: Host, typed: string, says: string, goOn?: readonly string[]];

const invisible = '\u200b';

export const readings: readonly Reading[] = [
  // What ends a sentence
  [null, 'status?', 'status'],
  [null, 'Status.', 'status'],
  [null, 'STATUS!!', 'status'],
  [null, 'status ?', 'status'],
  [null, 'opgave 2?', 'opgave 2'],
  [null, 'opgave: 2', 'opgave 2'],
  [null, 'opgaver mine.', 'opgaver mine'],
  [null, 'Roller …', 'roller'],
  [null, 'rolle tekniker?', 'rolle tekniker'],
  // What nobody sees
  [null, `opgave${invisible} 2`, 'opgave 2'],
  [null, `${invisible}status`, 'status'],
  [null, '\ufeffstatus', 'status'],
  [null, 'opgave\u00a02', 'opgave 2'],
  [null, 'opgave \u20602', 'opgave 2'],
  [null, 'opgave 2\u200e', 'opgave 2'],
  [null, 'op\u00adgave 2', 'opgave 2'],
  [null, 'opgave\u202f2\u0000', 'opgave 2'],
  [null, 'opgave it\u2011miljø', 'opgave it-miljø'],
  // Marks of a message
  [null, '`status`', 'status'],
  [null, '```\nopgave 2\n```', 'opgave 2'],
  [null, '*status*', 'status'],
  [null, '**opgave 2**', 'opgave 2'],
  [null, '_opgave_ *2*', 'opgave 2'],
  [null, '~status~', 'status'],
  [null, '> status', 'status'],
  [null, '• opgave 2', 'opgave 2'],
  [null, '- opgave 2', 'opgave 2'],
  [null, '* status', 'status'],
  [null, '"opgave 2"', 'opgave 2'],
  [null, '“/fbs opgave 2”', 'opgave 2'],
  [null, '> Din uge 7\n> 1 Udpeg projektleder\nopgave 2', 'opgave 2'],
  // The bot's name and the command, once more
  [null, 'fbs: status', 'status'],
  [null, 'FBS status', 'status'],
  [null, '/fbs status', 'status'],
  [null, '/fbs /fbs status', 'status'],
  [null, '@FBS status', 'status'],
  [null, '@fbs-bot, opgave 2', 'opgave 2'],
  [null, 'status @FBS', 'status'],
  [null, '/status', 'status'],
  [null, 'status status', 'status'],
  [null, 'opgave opgave 2', 'opgave 2'],
  [null, 'fbs', 'status'],
  // What stands before a number
  [null, 'opgave nr. 4', 'opgave 4'],
  [null, 'opgave nr 4', 'opgave 4'],
  [null, 'opgave #4', 'opgave 4'],
  [null, 'opgave KLIK-opgave 8', 'opgave 8'],
  [null, 'opgave klik opgave 8', 'opgave 8'],
  [null, 'task no. 3', 'opgave 3'],
  [null, 'task task 3', 'opgave 3'],
  [null, 'opgave l3', 'opgave L3'],
  [null, 'opgave L 3', 'opgave L3'],
  [null, 'opgave 4.', 'opgave 4'],
  // Words of a title, their endings and one mistake
  [null, 'opgave serviceaftalen', 'opgave 4'],
  [null, 'opgave workshop', 'opgave 2'],
  [null, 'opgave den tekniske workshop', 'opgave den tekniske workshop'],
  [null, 'opgave serviceaftlae', 'opgave 4'],
  [null, 'opgave frikob', 'opgave L4'],
  [null, 'OPGAVER MINE', 'opgaver mine'],
  [null, 'opgaver tema: viden', 'opgaver tema viden'],
  [null, 'i gang 99', 'igang 99'],
  [null, 'udfoert 99', 'udført 99'],
  [null, 'hjælp!', 'hjælp'],
  [null, 'help', 'hjælp'],
  [null, 'møder', 'moeder'],
  // Slack
  ['slack', '<@UBOT> status', 'status'],
  ['slack', 'status <@UBOT>', 'status'],
  ['slack', 'opgave <@UBOT|fbs> 2', 'opgave 2'],
  ['slack', '<@UBOT>: opgave 2', 'opgave 2'],
  ['slack', '&gt; status', 'status'],
  ['slack', '&gt; opgave 3\nopgave 2', 'opgave 2'],
  ['slack', '`opgave 2`', 'opgave 2'],
  ['slack', '•\u00a0opgave 2', 'opgave 2'],
  // Teams
  ['teams', '<at>FBS</at>&nbsp;status', 'status'],
  ['teams', '<p>opgave&nbsp;<at>FBS</at> 2</p>', 'opgave 2'],
  ['teams', '<div><div>opgave 2</div></div>', 'opgave 2'],
  ['teams', '<b>opgave</b> <code>2</code>', 'opgave 2'],
  ['teams', '<p>m&oslash;der</p>', 'møder'],
  ['teams', 'p&aring;mindelser', 'påmindelser'],
  ['teams', '&#x70;&#229;mindelser', 'påmindelser'],
  [
    'teams',
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>udført 3</p></blockquote><p>opgave 2</p>',
    'opgave 2',
  ],
  ['teams', '<quoted messageId="1"/> opgave 2', 'opgave 2'],
  ['teams', '<ul><li>opgave 2</li></ul>', 'opgave 2'],
  // The local chat
  ['local', '/fbs status', 'status'],
  ['local', ' /FBS   opgave  2 ', 'opgave 2'],
];

export const changes: readonly Change[] = [
  [null, 'udført opgave 4', { 4: 'performed' }],
  [null, 'udført opg. 4', { 4: 'performed' }],
  [null, 'udført nr. 4', { 4: 'performed' }],
  [null, 'udført #4', { 4: 'performed' }],
  [null, 'udført 4.', { 4: 'performed' }],
  [null, 'fuldført KLIK-opgave 8', { 8: 'completed' }],
  [null, 'fuldført KLIK opgave 8', { 8: 'completed' }],
  [null, 'completed task no. 8', { 8: 'completed' }],
  [null, 'udført udført 4', { 4: 'performed' }],
  [null, 'Udført: 4', { 4: 'performed' }],
  [null, 'i gang 4', { 4: 'inProgress' }],
  [null, 'fuldført serviceaftale', { 4: 'completed' }],
  [null, 'fuldført serviceaftalen', { 4: 'completed' }],
  [null, 'fuldført Serviceaftale godkendt', { 4: 'completed' }],
  [null, 'fuldført servicaftale', { 4: 'completed' }],
  [null, 'igang workshoppen', { 2: 'inProgress' }],
  [null, 'igang workshop teknisk', { 2: 'inProgress' }],
  [null, 'igang "teknisk workshop" lokale bestilt?', { 2: 'inProgress: lokale bestilt?' }],
  [null, 'igang teknisk workshop: lokale bestilt', { 2: 'inProgress: lokale bestilt' }],
  [null, 'igang 2: er det på torsdag?', { 2: 'inProgress: er det på torsdag?' }],
  [null, 'igang 1 x < 3 og y > 2', { 1: 'inProgress: x < 3 og y > 2' }],
  [null, 'igang 2 3 dage forsinket', { 2: 'inProgress: 3 dage forsinket' }],
  [null, 'igang 2 og ring til kommunen', { 2: 'inProgress: og ring til kommunen' }],
  [null, 'igang 2\nvi begynder i morgen', { 2: 'inProgress: vi begynder i morgen' }],
  [null, 'udført superbrugeruddannelsespladser 12', { 3: 'performed' }],
  [null, 'udført 3 12', { 3: 'performed' }],
  // Days
  [null, 'frist 1 på fredag', { 1: 'notStarted, frist 2026-02-13' }],
  [null, 'frist 1 til fredag.', { 1: 'notStarted, frist 2026-02-13' }],
  [null, 'frist opgave 1 om 3 dage', { 1: 'notStarted, frist 2026-02-12' }],
  [null, 'frist 1 i overmorgen', { 1: 'notStarted, frist 2026-02-11' }],
  [null, 'frist 2 om en uge!', { 2: 'notStarted, frist 2026-02-16' }],
  [null, 'frist serviceaftale 16/3?', { 4: 'notStarted, frist 2026-03-16' }],
  [null, 'frist 1 \u200b16. marts', { 1: 'notStarted, frist 2026-03-16' }],
  [
    null,
    'frist 2 og 5 29/2-2028',
    { 2: 'notStarted, frist 2028-02-29', 5: 'notStarted, frist 2028-02-29' },
  ],
  [null, 'udsæt 2 til fredag', { 2: 'notStarted, udsat 2026-02-13' }],
  [null, 'udsæt teknisk workshop til fredag', { 2: 'notStarted, udsat 2026-02-13' }],
  // Several, together
  [null, 'igang 2 og 3', { 2: 'inProgress', 3: 'inProgress' }],
  [null, 'igang 2, 3', { 2: 'inProgress', 3: 'inProgress' }],
  [null, 'igang 2,3 & 5', { 2: 'inProgress', 3: 'inProgress', 5: 'inProgress' }],
  [null, 'fuldført 2 3 L3', { 2: 'completed', 3: 'completed', L3: 'completed' }],
  [null, 'fuldført opgave 2 og opgave 3', { 2: 'completed', 3: 'completed' }],
  [null, 'fuldført 2 og 2', { 2: 'completed' }],
  [null, 'udført 3 og 4', { 4: 'performed' }],
  // Slack
  ['slack', 'igang 1 x &lt; 3 &amp;amp; y', { 1: 'inProgress: x < 3 &amp; y' }],
  [
    'slack',
    'igang 1 ring til <tel:+4512345678|12 34 56 78>',
    { 1: 'inProgress: ring til 12 34 56 78' },
  ],
  ['slack', 'igang 1 <!here> nu', { 1: 'inProgress: @here nu' }],
  ['slack', 'igang 1 spørg <!subteam^S1|@teknik>', { 1: 'inProgress: spørg @teknik' }],
  ['slack', 'igang 1 spørg <@S>', { 1: 'inProgress: spørg S' }],
  [
    'slack',
    'igang 1 se <https://klik.dk/a?b=1&amp;c|her> i <#C1|fbs>',
    { 1: 'inProgress: se https://klik.dk/a?b=1&c i #fbs' },
  ],
  [
    'slack',
    'igang 1 senest <!date^1770000000^{date}|2. februar>',
    { 1: 'inProgress: senest 2. februar' },
  ],
  // Teams
  ['teams', 'igang 1 x < 3 og <ida@eksempel.dk>', { 1: 'inProgress: x < 3 og <ida@eksempel.dk>' }],
  ['teams', 'igang 1 x &lt; 3', { 1: 'inProgress: x < 3' }],
  ['teams', '<p>igang 1</p><p>vi m&oslash;des</p>', { 1: 'inProgress: vi mødes' }],
];

export const questions: readonly Question[] = [
  // What was not meant
  [null, 'fuldført fire', 'Mener du den her?', ['fuldført 4']],
  [null, 'igang test', 'Jeg finder ingen opgave, der hedder »test«'],
  [null, 'igang teknisk workshop lokale bestilt', 'lokale bestilt', ['igang 2 lokale bestilt']],
  [null, 'fuldført superbrugere', 'Hvilken mener du?', ['fuldført 8', 'fuldført L4']],
  [null, 'fuldført klik-opgave', 'Jeg finder ingen opgave'],
  [null, 'udført it', 'Mener du den her?', ['udført 5']],
  [null, 'udført pladser', 'Mener du den her?', ['udført 3']],
  [null, 'igang tekn workshop', 'Mener du den her?', ['igang 2']],
  [null, 'ikke-relevant serviceaftale findes ikke', 'findes ikke', ['ikke-relevant 4 findes ikke']],
  [null, 'kvittér workshop nu', 'Mener du den her?', ['kvittér 2']],
  [null, 'fuldført 99', 'Jeg finder ingen opgave, der hedder »99«'],
  // More than is understood
  [null, 'igang 2 og 99', 'Jeg finder ingen opgave, der hedder »99«'],
  [null, 'igang 2 og 3 vi begynder', 'vi begynder', ['igang 2 vi begynder', 'igang 3 vi begynder']],
  [null, 'fortryd 3', 'Jeg ved ikke, hvad »3« skal betyde her'],
  [null, 'status tak', 'Jeg ved ikke, hvad »tak« skal betyde her'],
  [null, 'kvittér 2 nu', 'Jeg ved ikke, hvad »nu« skal betyde her'],
  [null, 'opgaver mine tak', 'Skriv /fbs opgaver'],
  [null, 'påmindelser mine tak', 'Skriv /fbs påmindelser'],
  [null, 'igang 2\nudført 3', 'Jeg læser 2 kommandoer'],
  [null, '- igang 2\n- igang 3', 'Jeg læser 2 kommandoer'],
  ['teams', '<ul><li>igang 2</li><li>igang 3</li></ul>', 'Jeg læser 2 kommandoer'],
  ['teams', 'igang 2<br>igang 3', 'Jeg læser 2 kommandoer'],
  [null, 'opsætning hjælp', 'knyt kanalen til'],
  [null, 'opsætning status', 'Skriv /fbs opsætning'],
  [null, 'udført hjælp', 'meld en opgave udført'],
  // Guesses of a reader say so
  [null, 'opgave pladser', 'Jeg gætter på den her ud fra »pladser«'],
  [null, 'opgave fire', 'Jeg gætter på den her ud fra »fire«'],
  [null, 'opgave 2 og 3', 'Hvilken mener du?'],
  [null, 'opgave teknisk aftale', 'Hvilken mener du?'],
  [null, 'påmindelser opgave pladser', 'Mener du den her?', ['påmindelser opgave 3']],
  // Days
  [null, 'frist 1 29/2', '»29/2« kommer først i 2028'],
  [null, 'fravær 29/2', '»29/2« kommer først i 2028'],
  [null, 'frist 1 uge 50', '»uge 50« er en hel uge'],
  [null, 'udsæt 1 i uge 7', 'er en hel uge'],
  [null, 'frist 1 snart', 'Jeg kan ikke læse »snart« som en dag'],
  // Who
  [
    null,
    'rolle leder mig.',
    'Hvilken rolle mener du?',
    ['rolle projektleder mig.', 'rolle faglig-leder mig.'],
  ],
  [
    null,
    'rolle leder <@Q|Q>',
    'Hvilken rolle mener du?',
    ['rolle projektleder <@Q|Q>', 'rolle faglig-leder <@Q|Q>'],
  ],
  [
    null,
    'fratræd leder',
    'Hvilken rolle mener du?',
    ['fratræd projektleder', 'fratræd faglig-leder'],
  ],
  ['slack', 'rolle tekniker <!subteam^S1|@teknik>', 'hvem »@teknik« er'],
  ['slack', 'rolle tekniker <!subteam^S1>', 'en gruppe kan ikke vælges'],
  ['slack', 'rolle tekniker <!here>', 'hvem »@here« er'],
  ['local', 'rolle tekniker @ukendt', 'hvem »@ukendt« er'],
  // No command
  [null, 'opret 2', 'Jeg kender ikke »opret«. Skriv'],
  [null, 'slet mine data', 'Jeg kender ikke »slet«. Skriv'],
  [null, 'frisk', 'Jeg kender ikke »frisk«. Skriv'],
  [null, 'stauts', 'Mente du /fbs status?'],
  [null, 'udfrt 2', 'Mente du /fbs udført?'],
  [null, 'fortyd', 'Mente du /fbs fortryd?'],
];
