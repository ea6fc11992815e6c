/** The local chat, as the tests of parity use it: what its page posts, and the HTML that it shows. */
import { da } from '../../src/texts/da.ts';
import type { ParityHost, Place, Said, Who } from './parity-host.ts';
import { wordsOfHtml } from './parity-words.ts';
import { postJson } from './start-app.ts';

interface Answer {
  /** HTML; null: it stands in the conversation. */
  readonly answer: string | null;
  readonly fault: { readonly text: string } | null;
}

export function localParity(url: () => string): ParityHost {
  const articlesIn = async (who: Who, place: Place): Promise<string[]> => {
    const response = await fetch(new URL(`/conversations?as=${who}`, url()));
    const logs = (await response.json()) as Readonly<Record<Place, string>>;
    return logs[place].split(/(?=<article)/).filter((html) => html.startsWith('<article'));
  };

  const posted = async (
    path: string,
    place: Place,
    body: object,
    who: Who = 'projektleder',
  ): Promise<Said> => {
    const by = { person: who, conversation: place };
    const { body: answer } = await postJson(url(), path, { ...by, ...body });
    const { answer: own, fault } = answer as Answer;
    // The page shows it below the field, without a title.
    const refusal = fault && `${da.error.title} ${fault.text}`;
    const html = refusal ?? own ?? (await articlesIn(who, place)).at(-1) ?? '';
    return { text: wordsOfHtml(html), isPlain: false, isForm: html.includes('<form'), raw: html };
  };

  return {
    say: (line, place) => posted('/commands', place, { line }),
    press: ({ action, value, place, by }) => posted('/actions', place, { action, value }, by),
    send: (form, { action, value, place }, { inputs, person }) => {
      const pickers = String(form.raw).matchAll(/data-input="([^"]+)" data-kind="people"/g);
      const chosen = [...pickers].map(([, id]) => [id, person ? [person] : []]);
      return posted('/actions', place, {
        ...{ action, value },
        inputs: { ...inputs, ...Object.fromEntries(chosen) },
      });
    },
    initialOf: () => null,
    textsIn: async (place) => {
      const articles =
        place === 'channel' ? articlesIn('projektleder', 'channel') : articlesIn(place, 'direct');
      return (await articles).map(wordsOfHtml);
    },
    lastTo: async (who) => (await articlesIn(who, 'direct')).at(-1),
    idOf: (who) => who,
    mention: (who) => `@${who}`,
  };
}
