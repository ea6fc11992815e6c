/** What each button and form runs: the list that dispatch reads. A name without a run does not compile. */
import { everEventIn, taskIn } from '../domain/plan/plan.ts';
import { UserError } from '../errors.ts';
import { linkCancelledCard } from '../views/link-card.ts';
import { guideCard } from '../views/plan/guides.ts';
import { suggestionsCard } from '../views/plan/suggestions-card.ts';
import { policyCard } from '../views/policy-card.ts';
import { rolesCard } from '../views/roles/roles-card.ts';
import { statusCard } from '../views/status-card.ts';
import { invitationShown } from './export/invitation.ts';
import { columnsForm } from './imports/columns-form.ts';
import {
  dropImport,
  matchRow,
  settleAll,
  takeImport,
  undoAndTell,
} from './imports/decide-import.ts';
import { importForm } from './imports/import-form.ts';
import { chooseSheet } from './imports/read-and-show.ts';
import { rowsForm } from './imports/rows-form.ts';
import type { Actions } from './kit/action.ts';
import { textsOf } from './kit/context.ts';
import { about, theRollout, theTask } from './kit/subject.ts';
import { runLine } from './line/run-line.ts';
import { linkedAndShown } from './links/link-and-show.ts';
import { showLog } from './overview/log.ts';
import { questionsForm } from './overview/questions-form.ts';
import { tickAndShow } from './overview/tick-and-show.ts';
import { attendAndShow, sendForm, signUpForm, theMeeting } from './plan/attend.ts';
import { datesForm, quietAndShow, theMonth } from './plan/dates-form.ts';
import { editTaskForm } from './plan/edit-task-form.ts';
import { eventForm } from './plan/event-form.ts';
import { newTaskForm } from './plan/new-task-form.ts';
import { answered } from './plan/only-if.ts';
import { settleClash } from './plan/settle-clash.ts';
import { showEvent } from './plan/show-event.ts';
import { splitTaskForm } from './plan/split-task-form.ts';
import { suggestionsTaken } from './plan/suggestions-taken.ts';
import { waitsForm } from './plan/waits.ts';
import { markAndShow } from './put-off/acknowledge.ts';
import { dueForm } from './put-off/due.ts';
import { handOverForm } from './put-off/hand-over.ts';
import { snoozeForm } from './put-off/snooze.ts';
import { answerAsked, askToBeAllowed } from './rights/ask.ts';
import { assignForm, giveToGuest, leaveLast, replaceHolder, theRole } from './roles/assign-form.ts';
import { claimAndShow } from './roles/claim.ts';
import { takePrimary } from './roles/give-term.ts';
import { handOverConfirmed, handOverRoleForm, theHolder } from './roles/hand-over.ts';
import { hangAndShow } from './roles/hang-panel.ts';
import { klikMarked } from './roles/klik-marked.ts';
import { answerAndShow, nominateForm } from './roles/nominate.ts';
import { rolesForm } from './roles/roles-form.ts';
import { stillAndShow } from './roles/still.ts';
import { lateStartForm } from './set-up/late-start-form.ts';
import { movedAndShown, renamedAndShown, setUpAndShow } from './set-up/set-up-and-show.ts';
import { setupForm } from './set-up/setup-form.ts';
import { municipalityForm, ownForm, quietForm, taskPolicyForm } from './settings/forms.ts';
import { approveAndShow, sendBackForm } from './tasks/approve.ts';
import { showHistory, showTask } from './tasks/show-task.ts';
import { stepAndShow, stepForms } from './tasks/step-forms.ts';
import { undoAndShow } from './tasks/undo.ts';

export const actions: Actions = {
  statusShow: about(theRollout, async (_, { view }) => statusCard(view)),
  rolesShow: about(theRollout, async (_, { view }) => rolesCard(view)),
  logShow: about(theRollout, (context, { view }, { skip, rolloutId: _, ...filter }) =>
    showLog(context, view, filter, skip),
  ),
  rolesHang: about(theRollout, hangAndShow),
  rolesKlik: about(theRollout, klikMarked),
  guideShow: about(theRollout, (_, { view }, { guide }) => guideCard(view, guide)),

  taskShow: about(theTask, (context, { view, task }) => showTask(context, view, task)),
  taskHistory: about(theTask, (context, { view, task }) => showHistory(context, view, task)),
  taskStart: about(theTask, (context, at) => stepAndShow(context, at, 'start')),
  taskPerform: stepForms.perform,
  taskComplete: about(theTask, (context, at) => stepAndShow(context, at, 'complete')),
  taskDismiss: stepForms.dismiss,
  taskReopen: stepForms.reopen,
  undo: about(theRollout, (context, { view }, { entry }) =>
    undoAndShow(context, view.rollout.id, entry),
  ),

  taskSnooze: snoozeForm,
  taskSeen: about(theTask, markAndShow('seen')),
  taskNotYet: about(theTask, markAndShow('not-yet')),
  taskDue: dueForm,
  taskApprove: about(theTask, (context, at) => approveAndShow(context, at, null)),
  taskSendBack: sendBackForm,
  taskWaits: waitsForm,
  taskHandOver: handOverForm,

  rolesAssign: rolesForm,
  roleAssign: assignForm,
  roleClaim: about(theRole, claimAndShow),
  roleNominate: nominateForm,
  roleAnswer: about(theRollout, answerAndShow),
  roleReplace: about(theRole, replaceHolder),
  rightAsk: about(theRollout, askToBeAllowed),
  rightAnswer: about(theRollout, answerAsked),
  rolePrimary: about(theRole, takePrimary),
  roleToGuest: about(theRole, giveToGuest),
  roleLeave: about(theRole, leaveLast),
  roleStill: about(theRollout, stillAndShow),
  roleHandOver: handOverRoleForm,
  roleHandOverYes: about(theHolder, handOverConfirmed),

  eventShow: about(theRollout, (context, { view }, { event: key }) => {
    const event = everEventIn(view.rollout.plan, key);
    if (event === undefined) throw new UserError('staleButton');
    return showEvent(context, view, event);
  }),
  eventForm,
  eventAttend: about(theMeeting, attendAndShow),
  eventSignUp: signUpForm,
  eventSend: sendForm,
  eventCalendar: about(theRollout, (context, { view }, { event }) =>
    invitationShown(context, view, event),
  ),

  dates: datesForm,
  datesNotYet: about(theMonth, quietAndShow),

  checklistTick: about(theRollout, tickAndShow(true)),
  checklistUntick: about(theRollout, tickAndShow(false)),
  questions: questionsForm,

  conditionAnswer: about(theRollout, answered),

  policyShow: about(theRollout, (_, { view }, { task: key }) => {
    const task = key === undefined ? null : taskIn(view.rollout.plan, key);
    if (task === undefined) throw new UserError('staleButton');
    return policyCard(view, task);
  }),
  policyMe: ownForm,
  policyMunicipality: municipalityForm,
  policyQuiet: quietForm,
  policyTask: taskPolicyForm,

  taskEdit: editTaskForm,
  suggestionsShow: about(theRollout, (_, { view }) => suggestionsCard(view)),
  suggestionsTake: about(theRollout, suggestionsTaken),
  taskSplit: splitTaskForm,
  taskNew: newTaskForm,
  planSettle: about(theRollout, settleClash),

  importTasks: importForm,
  importTake: about(theRollout, takeImport),
  importDrop: about(theRollout, dropImport),
  importMatch: about(theRollout, matchRow),
  importSheet: about(theRollout, chooseSheet),
  importColumns: columnsForm,
  importRows: rowsForm,
  importSettle: about(theRollout, settleAll),
  importUndo: about(theRollout, undoAndTell),

  lateStart: lateStartForm,
  setup: setupForm,
  setupNew: (context, wish) => setUpAndShow(context, { ...wish, isNew: true }, false),
  setupRename: renamedAndShown,
  setupMove: movedAndShown,
  linkConfirm: (context, { code }) => linkedAndShown(context, code),
  linkCancel: (context) => linkCancelledCard(textsOf(context)),

  typed: about(theRollout, (context, { view }, { line }) =>
    runLine({ ...context, rollout: view.rollout }, line),
  ),
};
