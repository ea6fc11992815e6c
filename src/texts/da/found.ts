/** What is found outside the bot's conversations: hits of a search, an event, a task's public page. */

export const found = {
  search: {
    none: 'Ingen opgaver eller møder passer på det. Prøv et nummer eller et ord fra titlen.',
    nothingAhead: 'Der er ingen åbne opgaver eller kommende møder.',
    noRollout:
      'Jeg kan ikke se, hvilken udrulning du hører til. Søg i dens kanal, eller bliv udpeget til en rolle.',
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
    plan: 'KOMBITs fælles plan for FBS 2.0',
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
};
