/** What is found outside the bot's conversations: hits of a search, an event, a task's public page. */

export const found = {
  search: {
    none: 'Ingen opgaver eller møder passer på det. Prøv et nummer eller et ord fra titlen.',
    nothingAhead: 'Der er ingen åbne opgaver eller kommende møder.',
    noRollout:
      'Jeg kan ikke se, hvilken udrulning du hører til. Søg i dens kanal, eller bliv udpeget til en rolle.',
  },

  lookUp: {
    title: (query: string) => `Fundet: »${query}«`,
    tasks: 'Opgaver',
    events: 'Møder',
    roles: 'Roller',
    notes: 'Noter og svar',
    terms: 'Ordbog',
    more: (n: number) => `… og ${n} til. Søg med flere ord.`,
  },

  glossary: {
    title: 'Ordbog',
    how: 'Skriv /fbs ordbog og et ord for at se, hvor forklaringen kommer fra.',
    also: (names: string) => `Også: ${names}`,
    source: (from: string) => `Kilde: ${from}`,
  },

  eventCard: {
    when: 'Tidspunkt',
    place: 'Sted',
    form: 'Deltagelse',
    audience: 'Målgruppe',
    everyone: 'alle roller',
  },

  taskPage: {
    title: (task: string) => `${task} · FBS-bot`,
    plan: (name: string) => `KOMBITs fælles plan for ${name}`,
    facts: 'Hvad planen siger',
    klik: 'Opgaven fuldføres i KLIK, ikke her.',
    openTitle: 'Se, hvor langt jeres kommune er',
    open: 'Siden her er den samme for alle kommuner. Jeres egen status, frist og roller får du af botten:',
    slack: 'I Slack skriver du',
    teams: 'I Teams skriver du til FBS-bot',
    command: 'opgave',
    language: 'In English',
    missing: 'Siden findes ikke',
    missingText:
      'Planen har ingen opgave på den adresse. Spørg botten i Slack eller Teams: skriv »opgaver«.',
  },

  /** Pages behind an address that the bot gives to one person. */
  oneTimePage: {
    heading: 'FBS-bot',
    missing: 'Linket virker ikke',
    missingText:
      'Det er brugt, for gammelt eller forkert. Et link virker i 15 minutter og kun én gang. Bed botten om et nyt.',
    download: 'Filen er klar',
    downloadText: 'Den kan hentes én gang, inden linket er 15 minutter gammelt.',
    get: 'Hent',
    upload: 'Send en fil til FBS-bot',
    uploadText: 'Intet ændres, før du har set, hvad der er forstået af den.',
    file: 'Vælg en fil, eller slip den her. Højst 5 MB: .xlsx, .csv, .ics, .json eller en gemt mail.',
    send: 'Send',
    noFile: 'Der var ingen fil med. Vælg en, og send igen.',
    tooLarge: 'Filen er større end 5 MB. Vælg en mindre, og send igen.',
    sent: 'Filen er læst',
    look: (host: string | null) =>
      `Se i din egen samtale med FBS-bot${host ? ` i ${host}` : ''}: dér står, hvad filen vil gøre. Du kan lukke siden.`,
    notTold: (host: string | null) =>
      `Filen er læst, men jeg kan ikke skrive til dig${host ? ` i ${host}` : ''} lige nu. Intet er ændret. Bed om et nyt link om lidt.`,
  },
};
