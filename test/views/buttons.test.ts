/** Messages that were sent long ago hold these names and values, so they stay as they are. */
import { describe, expect, it } from 'vitest';
import { buttons } from '../../src/views/buttons.ts';

const onRollout = { rolloutId: 'r1' };
const onTask = { rolloutId: 'r1', task: 'L2' };
const onRole = { rolloutId: 'r1', role: 'tekniker' };
const named = { municipality: 'Syd/Nord Kommune' };

describe('a button on the wire', () => {
  it.each([
    [buttons.statusShow('x', onRollout), 'status.show r1'],
    [buttons.guideShow('x', { ...onRollout, guide: 'links' }), 'guide.show r1/links'],
    [buttons.taskStart('x', onTask), 'task.start r1/L2'],
    [buttons.taskDue.save('x', onTask), 'task.due.save r1/L2'],
    [buttons.roleHandOver('x', onRole), 'role.handover r1/tekniker'],
    [
      buttons.roleHandOverYes('x', { ...onRole, person: 'U1', from: 'p1' }),
      'role.handover.yes r1/tekniker/U1/p1',
    ],
    [buttons.roleAssign.save('x', onRole), 'role.assign r1/tekniker'],
    [
      buttons.roleToGuest('x', { ...onRole, how: 'add', people: ['U1', 'U2'] }),
      'role.guest r1/tekniker/add/U1,U2',
    ],
    [buttons.roleLeave('x', { ...onRole, people: ['p1'] }), 'role.leave r1/tekniker/p1'],
    [buttons.questions.save('x', { ...onRollout, seen: 12 }), 'questions.save r1/12'],
    [buttons.policyShow('x', onRollout), 'policy.show r1'],
    [buttons.policyShow('x', onTask), 'policy.show r1/L2'],
    [buttons.setup('x', 'channel'), 'setup.form channel'],
    [buttons.setupNew('x', named), 'setup.new //Syd/Nord Kommune'],
    [
      buttons.setupRename('x', { ...named, language: 'da', sendHour: 9 }),
      'setup.rename da/9/Syd/Nord Kommune',
    ],
    [buttons.linkConfirm('x', { code: 'ABCDEFGH' }), 'link.confirm ABCDEFGH'],
    [buttons.typed('x', { ...onRollout, line: 'igang 8 a/b' }), 'typed r1/igang 8 a/b'],
  ])('%# has its name and what it carries', ({ action, value }, written) => {
    expect(`${action} ${value}`).toBe(written);
  });

  it('says beforehand that it opens a form, as far as it is certain', () => {
    expect(buttons.taskDue('x', onTask)).toMatchObject({ form: true });
    expect(buttons.taskPerform('x', onTask, { form: false })).not.toHaveProperty('form');
    expect(buttons.taskDue.save('x', onTask)).not.toHaveProperty('form');
  });
});

describe('what comes back', () => {
  it('is what was carried', () => {
    expect(buttons.roleToGuest.read('r1/tekniker/set/U1,U2')).toEqual({
      ...onRole,
      how: 'set',
      people: ['U1', 'U2'],
    });
    expect(buttons.setupNew.read('//Syd/Nord Kommune')).toEqual(named);
    expect(buttons.typed.read('r1/igang 8 a/b')).toEqual({ ...onRollout, line: 'igang 8 a/b' });
    expect(buttons.policyShow.read('r1')).toEqual(onRollout);
  });

  it.each([
    ['a guide that there is not', buttons.guideShow.read('r1/secrets')],
    ['nobody', buttons.roleToGuest.read('r1/tekniker/add/')],
    ['another way to give a role', buttons.roleToGuest.read('r1/tekniker/take/U1')],
    ['an hour that nobody can choose', buttons.setupNew.read('da/3/X')],
    ['no count', buttons.questions.save.read('r1/1e3')],
  ])('is refused as %s', (_, read) => {
    expect(read).toBeNull();
  });
});
