/** The roles that the plan suggests for tasks without a performer. */
import { count } from './words.ts';

export const suggestions = {
  take: (role: string) => `Brug forslag: ${role}`,
  show: (n: number) => `Se ${n} forslag til udfører`,
  title: 'Forslag til, hvem der udfører',
  none: 'Alle opgaver, som planen har et forslag til, har en udfører.',
  hint: 'Forslagene er læst ud af KOMBITs præsentation; KOMBIT har ikke fordelt opgaverne. I kan altid tildele dem en anden rolle.',
  takeAll: (n: number) => `Brug alle ${n}`,
  taken: (n: number) => `${count(n, 'opgave', 'opgaver')} har fået en udfører`,
};
