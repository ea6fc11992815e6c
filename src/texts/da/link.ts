/** One person, or one rollout, on two hosts. */
export const link = {
  localChat: 'den lokale chat',
  person: {
    title: 'Forbind dine konti',
    type: (code: string) =>
      `Skriv /fbs forbind ${code} i en direkte besked til FBS dér, hvor din anden konto er: i Slack eller i Teams.`,
    stands:
      'Så er du én person begge steder. Påmindelserne kommer dér, hvor du skriver koden, og dine roller, indstillinger og udsættelser flytter med.',
    secret:
      'Koden gælder i 15 minutter og kun én gang. Giv den ikke til andre: den, der skriver den, overtager dine roller. /fbs forbind slut skiller konti, der er forbundet.',
  },
  channel: {
    title: 'Forbind en kanal mere',
    type: (code: string, plan: string, municipality: string) =>
      `Skriv /fbs forbind ${code} til FBS i en kanal dér, hvor resten af jer er: i Slack eller i Teams. Så følger den også ${plan} i ${municipality} og får de samme opslag.`,
    secret:
      'Koden gælder i 15 minutter og kun én gang. Kun du kan se den: den, der har den, kan knytte en kanal til udrulningen.',
  },
  linked: {
    title: 'Dine konti er forbundet',
    text: (host: string) =>
      `Du er nu én person begge steder. Påmindelserne kommer i ${host}, og dine roller, indstillinger og udsættelser er flyttet med.`,
    back: 'Skriv /fbs forbind slut for at skille dem igen.',
  },
  unlinked: {
    title: 'Dine konti er skilt',
    text: (host: string) => `Dine roller og indstillinger bliver hos din konto i ${host}.`,
  },
};
