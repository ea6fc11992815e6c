import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { type Amendments, amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { followVersion } from '../../../src/domain/plan/follow-version.ts';
import { planNews } from '../../../src/domain/reminders/plan-news.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { aHolding, aPlan, aRollout, aTask, day } from '../../helpers/a-plan.ts';

const at = instantOf('2026-11-24', '10:00');
const theirs = { performer: 'superbruger', published: day('2026-11-02') };
const kept = aTask({ key: '20', title: 'Tæl skabe', due: day('2026-12-18'), ...theirs });
const gone = aTask({ key: '21', title: 'Mal døren', due: day('2026-12-18'), ...theirs });
const before = aPlan({ tasks: [kept, gone] });
const after = aPlan({
  tasks: [
    { ...kept, due: day('2026-12-11') },
    aTask({ key: '22', title: 'Vask gulv', due: day('2026-12-01'), ...theirs }),
    aTask({ key: '23', title: 'Luft ud', due: day('2027-01-11'), ...theirs }),
  ],
});

/** What the channel, or whoever holds a role, is told of it at 10:01. */
function told(to: 'channel' | string, own: Amendments = unamended) {
  const amendments = followVersion(own, before, after, at);
  const holdings = [aHolding('superbruger', 'Ida'), aHolding('projektleder', 'Bo')];
  const rollout = aRollout({ plan: amended(after, amendments), amendments, holdings });
  const all = planNews(rollout).flatMap((reminder) => {
    const recipient = recipientOf(rollout, reminder, reminder.sendAt);
    const who = recipient?.type === 'person' ? recipient.personId : 'channel';
    return recipient !== null && who === to ? [{ reminder, recipient }] : [];
  });
  const [first] = all;
  if (first === undefined) throw new Error('nothing is told');
  const notices = all.map(({ reminder }) => ({
    ...{ reminder, late: false, delayed: false, repeated: false, tried: null },
  }));
  return cardText(reminderMessage(rollout, notices, first.recipient, at, at).card);
}

describe('a new version of the plan', () => {
  it('is one post in the channel, with a row for each change', () => {
    const post = told('channel');

    expect(post).toContain('Planen er opdateret: 2 nye, 1 flyttet, 1 udgået');
    expect(post).toMatch(/22 Vask gulv[^•]*Den kom med i planen tirsdag/);
    expect(post).toMatch(/20 Tæl skabe[^•]*Den fik en ny dato/);
    expect(post).toMatch(/21 Mal døren[^•]*udgik af planen/);
    expect(post).toContain('Vis');
  });

  it('tells a performer which reminders could not come, and claims neither to have been away nor news in KLIK', () => {
    const message = told('Ida');

    expect(message).toMatch(/22 Vask gulv[^•]*kommer derfor ikke/);
    expect(message).not.toMatch(/23 Luft ud[^•]*kommer derfor ikke/);
    expect(message).not.toMatch(/var væk|Ny i KLIK|nye opgaver i KLIK/);
  });

  it('asks the projektleder, with a button for each word', () => {
    const own = { ...unamended, tasks: { 20: { due: day('2026-12-23') } } };

    const asked = told('Bo', own);

    expect(asked).toContain('I og planen siger ikke det samme: 20 Tæl skabe');
    expect(asked).toMatch(/I siger .*23\. december.*planen siger nu .*11\. december/);
    expect(asked).toContain('Behold vores');
    expect(asked).toContain('Brug planens');
  });
});
