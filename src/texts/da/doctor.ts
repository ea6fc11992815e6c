/** What the doctor finds, and what to do about it. The operator is whoever runs the bot. */
import { count } from './words.ts';

export const doctor = {
  title: 'Helbredstjek',
  summary: (bad: number, unknown: number) => {
    if (bad > 0)
      return `${count(bad, 'ting', 'ting')} er ikke, som ${bad === 1 ? 'den' : 'de'} skal være:`;
    return unknown === 0
      ? 'Alt er, som det skal være.'
      : `Ingen fejl er fundet, men ${count(unknown, 'ting', 'ting')} vides ikke:`;
  },
  unknownTitle: 'Det vides ikke',
  okTitle: 'I orden',
  operator:
    'Sig det til den, der driver botten: loggen fortæller hvorfor, og en genstart kan hjælpe.',

  connection: {
    local: 'Forbindelse: den lokale chat er på samme maskine som botten.',
    well: (host: string) => `Forbindelse: ${host} kender bottens token, og rettighederne er der.`,
    refused: {
      told: (host: string, code: string) => `Forbindelse: ${host} afviser bottens token (${code}).`,
      todo: (host: string) =>
        `Den, der driver botten, henter et nyt token hos ${host}, sætter det ind og starter botten igen.`,
    },
    silent: {
      told: (host: string, code: string) =>
        `Forbindelse: ${host} svarer ikke, som det skal (${code}).`,
      todo: (host: string) =>
        `Prøv igen om lidt. Bliver det ved, så se efter, om ${host} melder om driftsproblemer.`,
    },
    missing: (host: string, scopes: string) =>
      `Forbindelse: botten mangler rettigheder hos ${host}: ${scopes}.`,
    noPins: 'Uden pins:write kan den ikke fastgøre rollepanelet i kanalen.',
    missingTodo: (host: string) =>
      `Den, der driver botten, tilføjer dem til appen hos ${host} og installerer den igen (Reinstall to Workspace).`,
  },

  channel: {
    well: (at: string) => `Kanalen: botten skrev sidst i den ${at}.`,
    ill: (at: string, why: string) => `Kanalen: botten kunne ikke skrive i den ${at}: ${why}.`,
    todo: 'Føj FBS til kanalen: i Slack med /invite @fbs, i Teams ved at tilføje appen til teamet. Er det en ny kanal, så skriv /fbs opsætning i den.',
    unknown:
      'Kanalen: ingen af de seneste leveringer gik til den, så det vides ikke, om botten kan skrive der.',
    unknownTodo:
      'Er den ikke med, så føj den til: i Slack med /invite @fbs, i Teams ved at tilføje appen til teamet.',
  },

  failures: {
    none: 'Leveringer: ingen er gået tabt de sidste 7 dage.',
    uncertain: (n: number) =>
      `Leveringer: det vides ikke, om ${n} af de seneste kom frem. Ellers er ingen gået tabt de sidste 7 dage.`,
    some: (n: number, why: string) =>
      `Leveringer: ${count(n, 'påmindelse', 'påmindelser')} kom ikke frem de sidste 7 dage: ${why}.`,
    todo: 'Sig det selv til dem, der har opgaverne: /fbs opgaver viser fristerne.',
  },

  waiting: {
    told: (why: string) => `Leveringer: påmindelser venter på at komme af sted: ${why}.`,
    todo: 'De bliver sendt af sig selv, så snart det lykkes. Bliver det ved, så sig det til den, der driver botten.',
  },

  /** Told by itself, when the host is back. */
  lost: {
    title: 'Påmindelser er gået tabt',
    text: (n: number, days: number) =>
      `${count(n, 'påmindelse', 'påmindelser')} fra de sidste ${days} dage kom ikke frem, selv om botten prøvede i et døgn. De bliver ikke sendt senere.`,
  },

  unreachable: {
    none: 'Modtagere: botten har kunnet skrive til alle de sidste 7 dage.',
    unknown: 'Modtagere: intet er sendt de sidste 7 dage, så det vides ikke, om alle kan nås.',
    some: (roles: string) =>
      `Modtagere: botten kunne de sidste 7 dage ikke skrive til den, der har rollen: ${roles}.`,
    todo: 'Deres påmindelser går til den næste i rækken. Er kontoen lukket, så giv rollen til en anden med /fbs rolle.',
    channel: 'Modtagere: botten kunne de sidste 7 dage ikke skrive i kanalen.',
  },

  vacant: {
    none: (days: number) =>
      `Roller: alle, som opgaver og møder har brug for de næste ${days} dage, er besat.`,
    some: (days: number, roles: string) =>
      `Roller: ubesatte, som der er brug for inden for ${days} dage: ${roles}.`,
    undated: (roles: string) =>
      `Roller: det vides ikke, hvornår der er brug for dem, som ingen har: ${roles}.`,
    todo: 'Udpeg nogen med /fbs rolle. Indtil da går påmindelserne til den næste i rækken eller til kanalen.',
  },

  deadlines: {
    none: 'Frister: ingen venter på svar.',
    some: (n: number) =>
      `Frister: ${count(n, 'frist', 'frister')} gik, før botten kom til, og ingen har svaret på, om ${n === 1 ? 'opgaven' : 'opgaverne'} er fuldført i KLIK.`,
    untold: (n: number) =>
      `Opgaver: det er ikke oplyst, hvordan ${count(n, 'opgave', 'opgaver')} uden kendt frist står.`,
    todo: 'Svar med knappen her eller i /fbs status.',
  },

  database: {
    embedded: 'den indbyggede',
    server: 'en PostgreSQL-server',
    well: (kind: string) => `Database: ${kind} svarer.`,
    ill: (kind: string) => `Database: ${kind} svarer ikke.`,
    full: (kind: string) =>
      `Database: ${kind} svarer, men kan ikke gemme noget. Ændringer og påmindelser går ikke igennem.`,
    fullTodo: 'Den der driver botten, skal se efter, om disken er fuld.',
  },

  clock: {
    well: (seconds: number) => `Ur: slog for ${count(seconds, 'sekund', 'sekunder')} siden.`,
    moved: (at: string) => `Det er flyttet og viser ${at}.`,
    inDoubt: (at: string) =>
      `Ur: springer og viser nu ${at}. Påmindelser venter, til det har gået jævnt i et par minutter.`,
    ill: (minutes: number) =>
      `Ur: har ikke slået i ${count(minutes, 'minut', 'minutter')}, så nye påmindelser kommer ikke.`,
  },

  queue: {
    well: (waiting: number) =>
      `Kø: arbejder; ${count(waiting, 'påmindelse', 'påmindelser')} venter på at blive sendt.`,
    ill: 'Kø: arbejder ikke, så påmindelser bliver ikke sendt.',
  },

  latest: 'De seneste leveringer',
  noneYet: 'Der er ikke leveret noget endnu.',
  state: {
    planned: 'planlagt',
    sending: 'under afsendelse',
    sent: 'sendt',
    skipped: 'sprunget over',
    failed: 'mislykket',
    uncertain: 'uvist, om den kom frem',
    unreachable: 'modtageren kunne ikke nås',
  },
  reason: {
    noChannel: 'ingen kanal er sat op',
    notInChannel: 'botten er ikke med i kanalen',
    archived: 'kanalen er arkiveret',
    notInstalled: 'appen er ikke installeret hos modtageren',
    notAllowed: 'botten må ikke skrive dér',
    gone: 'beskeden, den hørte til, er slettet',
    token: 'bottens token bliver ikke godtaget',
    scope: 'botten mangler en rettighed',
    organisation: 'organisationens indstillinger lukker botten ude',
    proxy: 'noget på vejen mellem botten og chatten afviser den',
    unknown: 'afvist af en grund, som botten ikke kender',
    away: 'chatten kunne ikke nås',
    unreadable: 'svaret kunne ikke læses; beskeden kan være kommet frem',
    message: 'beskedens form blev afvist, og det er en fejl i botten',
    busy: 'der blev sendt for meget på én gang',
    lost: 'der kom intet svar; beskeden kan være kommet frem',
    gaveUp: 'opgivet efter mange forsøg',
    solved: 'opgaven var løst eller flyttet',
    nobody: 'ingen skulle have den',
    ownAct: 'modtageren havde selv rørt opgaven den dag',
    account: 'kontoen er lukket eller findes ikke',
  },
  unknownReason: (code: string) => `afvist med koden ${code}`,
};
