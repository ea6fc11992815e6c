/** What has to be put right in KLIK, where roles have changed here. */
export const klikRoles = {
  about: 'Roller i KLIK',
  /** `n` roles. */
  title: (n: number) => (n === 1 ? 'Ret også i KLIK: 1 rolle' : `Ret også i KLIK: ${n} roller`),
  upToDate: 'Rollerne i KLIK er ajour',
  never: 'Ingen har sagt endnu, at KLIK er ajour, så listen er alle, der har en rolle.',
  since: (at: string) => `KLIK var ajour ${at}.`,
  came: (names: string) => `skriv ind: ${names}`,
  left: (names: string) => `tag ud: ${names}`,
  onlyPeople: 'Botten kan hverken læse eller skrive i KLIK. Sig til, når det er gjort.',
  mark: 'Nu er KLIK ajour',
  marked: 'Næste gang en rolle ændres, står den her igen.',
  sheet: 'Hent som ark',
};
