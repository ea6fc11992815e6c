import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceFor, Policy, unset } from '../../src/domain/rollout/policy.ts';
import { isSame } from '../../src/domain/same.ts';
import { withMunicipality, withOwn, withTask } from '../../src/usecases/edit-policy.ts';
import { setPolicy } from '../../src/usecases/set-policy.ts';
import { undoChange } from '../../src/usecases/undo-change.ts';
import { conversations } from '../helpers/a-conversation.ts';
import { aDoer } from '../helpers/a-doer.ts';
import { aPlan, aRollout } from '../helpers/a-plan.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };
const everyone = { level: 'municipality' } as const;
const plan = aPlan();

describe('setPolicy', () => {
  it('writes the settings, and who, what, before and after', async () => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'P');
    const policy = Policy.parse({ friday: false });
    const edit = () => ({ policy, sendHour: 8 });
    const { rollout, entry } = await setPolicy(chat.store, rolloutId, everyone, edit, by);
    expect(rollout).toMatchObject({ policy, sendHour: 8 });
    const undone = await undoChange(chat.store, rolloutId, entry, by);
    expect(undone.rollout).toMatchObject({ policy: unset, sendHour: 9 });
    expect(undone.undone).toMatchObject({ verb: 'policy.set', subject: null });
  });

  it.each([
    ['a stranger', 'U9', everyone, 'notAllowed'],
    ['a stranger, of a task', 'U9', { level: 'task', task: '1' } as const, 'notAllowed'],
    ['an unknown task', 'P', { level: 'task', task: '99' } as const, 'unknownTask'],
    ['what is so already', 'P', everyone, 'settingsUnchanged'],
  ])('refuses %s, and writes nothing', async (_, who, whose, code) => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, who);
    const before = await chat.verbs();
    const change = setPolicy(chat.store, rolloutId, whose, ({ policy }) => ({ policy }), by);
    await expect(change).rejects.toMatchObject({ code });
    expect(await chat.verbs()).toEqual(before);
  });

  it('never leaves a task without a reminder before its deadline', async () => {
    const chat = await start(held);
    const { by, rolloutId } = await aDoer(chat, 'P');
    const edit = () => ({ policy: { ...unset, tasks: { '1': ['everyWeek'] } } });
    await expect(setPolicy(chat.store, rolloutId, everyone, edit, by)).rejects.toThrow();
    expect((await chat.rollout()).policy).toEqual(unset);
  });
});

describe('what is set', () => {
  const shuffled = fc.shuffledSubarray([...plan.cadences.tasks], {
    minLength: plan.cadences.tasks.length,
  });

  it('is not stored where it is what would be inherited, in whatever order', () => {
    fc.assert(
      fc.property(shuffled, (tasks) => {
        const rollout = aRollout({ plan });
        const own = { sendHour: rollout.sendHour, monday: true, tasks, absence: null };
        expect(withTask(rollout, '1', tasks)).toEqual(unset);
        expect(
          withMunicipality(
            rollout,
            { ...plan.cadences, tasks },
            { friday: true, dates: true, heartbeat: true },
          ),
        ).toEqual(unset);
        expect(withOwn(rollout, 'A', own)).toEqual(unset);
      }),
    );
  });

  it('goes on being inherited when the level above changes', () => {
    const rollout = aRollout({ plan });
    const policy = withTask(rollout, '1', plan.cadences.tasks);
    const cadences = { ...plan.cadences, tasks: ['beforeDue:2'] };
    const later = {
      ...rollout,
      policy: withMunicipality({ ...rollout, policy }, cadences, {
        friday: true,
        dates: true,
        heartbeat: true,
      }),
    };
    expect(cadenceFor(later, 'tasks', { task: '1' })).toEqual({
      rules: [{ type: 'beforeDue', days: 2 }],
      from: 'municipality',
    });
  });

  it('is the same in whatever order its keys are', () => {
    const [one, other] = [
      { a: ['dueDay'], b: ['dueDay'] },
      { b: ['dueDay'], a: ['dueDay'] },
    ];
    expect(isSame({ ...unset, tasks: one }, { ...unset, tasks: other })).toBe(true);
    expect(isSame({ ...unset, tasks: one }, unset)).toBe(false);
  });
});
