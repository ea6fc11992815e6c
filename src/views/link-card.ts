/** `/fbs forbind`: the code, and what it did. */
import type { Card } from '../cards/card.ts';
import type { Texts } from '../texts/index.ts';
import { buttons } from './buttons.ts';

/** `municipality`: whose further channel it is for; null: it is for the reader's other account. */
export function codeCard({ link }: Texts, code: string, municipality: string | null): Card {
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`;
  if (municipality === null) {
    return {
      title: link.person.title,
      body: [
        { type: 'text', text: link.person.type(typed) },
        { type: 'text', text: link.person.stands },
        { type: 'text', style: 'quiet', text: link.person.secret },
      ],
    };
  }
  return {
    title: link.channel.title,
    body: [
      { type: 'text', text: link.channel.type(typed, municipality) },
      { type: 'text', style: 'quiet', text: link.channel.secret },
    ],
  };
}

/** Where the person is written to: a host's name; null: in the local chat. */
export function linkedCard({ link }: Texts, host: string | null): Card {
  const { title, text, back } = link.linked;
  return {
    title,
    body: [
      { type: 'text', text: text(host ?? link.localChat) },
      { type: 'text', style: 'quiet', text: back },
    ],
  };
}

export function unlinkedCard({ link }: Texts, host: string | null): Card {
  const { title, text } = link.unlinked;
  return { title, body: [{ type: 'text', text: text(host ?? link.localChat) }] };
}

/** Asks whoever typed a code whether the other account is their own. `place`: where that one is. */
export function askLinkCard({ rights }: Texts, name: string, place: string, code: string): Card {
  const { link, button } = rights;
  return {
    title: link.title(name),
    body: [
      { type: 'text', text: link.text(name, place) },
      { type: 'text', style: 'strong', text: link.warning },
      {
        type: 'actions',
        actions: [
          buttons.linkConfirm(button.link, { code }),
          buttons.linkCancel(button.cancel, { code }),
        ],
      },
    ],
  };
}

/** To the account that gave the code. */
export function linkToldCard({ rights: { link } }: Texts, name: string, place: string): Card {
  return { title: link.told(name, place), body: [{ type: 'text', text: link.toldText }] };
}

export function linkCancelledCard({ rights: { link } }: Texts): Card {
  return { title: link.cancelled, body: [{ type: 'text', text: link.cancelledText }] };
}
