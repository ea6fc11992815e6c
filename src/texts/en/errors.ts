/** What went wrong and the next step. The keys are the codes of UserError. */

import type { Status } from '../../domain/rollout/rollout.ts';
import type { error as danish } from '../da/errors.ts';
import { formatDay } from '../dates.ts';
import type { Params } from '../params.ts';
import { imports } from './imports.ts';
import { orWhoMay, toAssign } from './next-step.ts';
import { words } from './words.ts';

const statusWord = (p: Params) => `“${words.status[p.status as Status]}”`;

const daysOf = ({ from = '', to = '' }: Params) =>
  `from ${formatDay(from, 'en')}${to === '' ? ', with no end' : ` until ${formatDay(to, 'en')}`}`;

export const error: typeof danish = {
  title: 'That did not work',
  unknownCommand: (p) =>
    `I do not know “${p.word}”.${p.nearest ? ` Did you mean /fbs ${p.nearest}?` : ''} Type /fbs help for all commands.`,
  badArguments: (p) => `Type ${p.usage}`,
  extraWords: (p) =>
    `I do not know what “${p.words}” is to mean here, so nothing has changed. Type only ${p.usage}`,
  severalCommands: (p) =>
    `I read ${p.count} commands and have done none of them. Type them one at a time, each in a message of its own.`,
  lineTooLong: (p) =>
    `The line has ${p.length} characters; ${p.most} is the most I can take. Make it shorter. Nothing has changed.`,
  unknownTask: (p) =>
    `I cannot find a task called “${p.query}”. Type /fbs tasks all to see the numbers.`,
  nothingFound: (p) =>
    `I do not find “${p.query}” anywhere. Try a shorter word, or type /fbs tasks all.`,
  unknownTerm: (p) => `“${p.query}” is not in the glossary. Type /fbs glossary to see what is.`,
  unknownRole: (p) =>
    `I do not know the role “${p.query}”. The roles are: ${p.roles}. Type for example /fbs role projektleder.`,
  unknownPerson: (p) =>
    `I cannot tell who “${p.query}” is. Type @ and choose the person from the list; a group cannot be chosen, only each person.`,
  noRollout: (p) =>
    `I cannot tell which rollout you mean. Type it in its channel.${p.maySetUp ? ' If there is none yet, type /fbs setup and the name of the municipality in the channel it should have.' : ''}`,
  foreignRollout: () =>
    'The button belongs to another rollout. Nothing has changed. Type /fbs tasks to see your own.',
  alreadyThere: (p) =>
    `${p.task} is already ${statusWord(p)}. Nothing has changed. Type /fbs tasks to see the open ones.`,
  reopenFirst: (p) =>
    `${p.task} is ${statusWord(p)}.${orWhoMay(p, `Reopen it first: type /fbs reopen ${p.key} and a reason.`, 'It has to be reopened first. These can:')}`,
  alreadyOpen: (p) =>
    `${p.task} is ${statusWord(p)}, so there is nothing to reopen.${orWhoMay(p, `Type /fbs done ${p.key} when it is solved.`, 'It is reported done by:')}`,
  taskKnown: (p) =>
    `You have that one already: ${p.task}. Nothing was changed. Type /fbs task ${p.key} to see it.`,
  personWithoutRole: (p) =>
    `${p.name} has no role in the rollout. ${p.mayAssign ? 'Give one with /fbs role first, or assign the task to a role.' : `Assign the task to a role instead.${p.assigners ? ` ${p.assigners} can give roles.` : ''}`}`,
  partsUnread: (p) => `Write at least two and at most ${p.most} different tasks, one on each line.`,
  editedSince: (p) =>
    `Somebody has edited ${p.task} meanwhile, so I do not write over that. Nothing was changed. Type /fbs task ${p.key} and edit it again.`,
  titleMissing: () => 'Give the task a title.',
  kindMissing: () => 'Choose whether the task is in KLIK: it decides where it is completed.',
  codeOfLocal: () =>
    'Only a task that is in KLIK has a KLIK code. Leave the field empty, or choose “In KLIK”.',
  textTooLong: (p) => `That is too long: ${p.most} characters at most. Make it shorter.`,
  tooManyFiles: (p) => `${p.most} files at most are possible.`,
  linkUnread: (p) =>
    `“${p.text}” is no address that I can show. Write one that begins with https://, without spaces.`,
  planUnchanged: (p) =>
    `That is how ${p.task} stands already. Nothing has changed. Type /fbs task ${p.key} to see all of it.`,
  waitsInCircle: (p) =>
    `Then tasks would wait for each other in a circle: ${p.path}. Nothing is changed.${p.key ? ` Write /fbs waits ${p.key} not for ${p.on} if it is the other way round.` : ''}`,
  ruledOut: (p) =>
    `${p.task} does not apply to you: you have answered no to what it depends on. Write /fbs task ${p.key} to see the question and change the answer.`,
  nextIsOpen: (p) =>
    `${p.task} is over: the next of the series is open. Nothing is changed. Write /fbs tasks to see it.`,
  unknownQuestion: (p) =>
    `I do not know the question “${p.query}”. Those there are: ${p.questions} A new one ends in a question mark: /fbs only-if 7 Do you have a mobile library?`,
  onlyLocalRepeats: () =>
    'Only a local task can come again: what is in KLIK comes from there. Write it as local.',
  ownWork: (p) =>
    `You have reported ${p.task} done yourself, so somebody else has to approve it.${p.who ? ` That can be: ${p.who}.` : ` Nobody has a role that may.${toAssign(p)}`}`,
  approveFirst: (p) =>
    `${p.task} has to be approved before it is completed.${orWhoMay(p, `Report it done with /fbs done ${p.key}, and the approver is asked.`, p.status === 'performed' ? 'That is for:' : 'It has to be reported done first. These can:')}`,
  approverPerforms: (p) => `Whoever does ${p.task} cannot approve it too. Choose another role.`,
  notRetired: (p) =>
    `“${p.query}” is not withdrawn, so there is nothing to bring back. Type /fbs tasks all to see the numbers.`,
  unknownEvent: (p) => `I find no meeting called “${p.query}”. Type /fbs events to see them.`,
  eventKnown: (p) =>
    `You have that meeting already: ${p.title}. Nothing was added. Type /fbs event “${p.title}” to see it.`,
  eventUnchanged: (p) =>
    `That is how ${p.title} stands already. Nothing was changed. Type /fbs events to see the meetings.`,
  eventStays: (p) =>
    `${p.title} is no meeting and cannot be cancelled. If the day has moved, type /fbs event ${p.key} and the new one.`,
  noDates: () => 'There are no dates in the form. Nothing was changed. Enter those that you know.',
  datesQuiet: () => 'That has been said already. I will ask again next month.',
  notCancelled: (p) =>
    `${p.title} is not cancelled, so there is nothing to put back on. Type /fbs events to see the meetings.`,
  hoursUnread: (p) => `I cannot read “${p.text}” as hours. Type for example 9–11.30.`,
  dayMissing: () => 'Type the day too when you type hours.',
  importRefused: (p) => imports.refusals[p.code as keyof typeof imports.refusals](p),
  importRowUnknown: (p) =>
    `I read no task in “${p.rows}”. Write the numbers of the rows as the list has them: 2, 5, 7–9.`,
  fileNotHad: () =>
    'I could not fetch the file. Try again, or copy the rows and paste them with /fbs import.',
  fileElsewhere: () =>
    'The file belongs to another organisation, so I may not fetch it. Copy the rows and paste them with /fbs import.',
  fileSeveral: () => 'I read one file at a time. Send each by itself.',
  importStale: () =>
    'The plan has changed since you saw what the file would do. Nothing was taken over. Import it again to see it as it is now.',
  importEmpty: () => 'There is nothing new to take over: the plan says the same already.',
  importGone: () =>
    'I no longer know that import: it was taken over, dropped, or is older than a day. Type /fbs import for a new one.',
  importWorkedOn: (p) =>
    `Somebody has begun what the import added: ${p.tasks}. Nothing has changed. Type /fbs withdraw and the number to take out a single task.`,
  importKeysTaken: (p) =>
    `${p.keys} is something else here than in the file, so the two cannot be joined. Import the file where you have added nothing yourselves.`,
  reasonMissing: (p) => `Say why too, so that the others understand: task ${p.key} and a reason.`,
  placesMissing: (p) =>
    `Task ${p.key} asks for a number of places. Type a whole number from 0 to 9999.`,
  namesMissing: (p) => `Task ${p.key} asks for names of: ${p.roles}.`,
  nothingToUndo: () =>
    'There is nothing to undo: you have not changed anything in the last 15 minutes. Type /fbs task and the number to see what else you can do.',
  splitStands: (p) =>
    `More than 15 minutes have passed, or you have changed something else since, so the split stands. To have the group again, write /fbs restore ${p.key}, and take out its parts one by one with /fbs withdraw: ${p.parts}.`,
  repeatsMissing: () => 'Choose how often the task comes again too: a last day alone says nothing.',
  notLastChange: () =>
    'You have changed something else since, or more than 15 minutes have passed. Type /fbs task and the number to put it right.',
  changedSince: () =>
    'Somebody has changed the same thing since, so I will not undo it over theirs. Nothing has changed. Type /fbs status to see how things stand.',
  logUnread: (p) =>
    `I found no task, role, person or day for “${p.query}”. Type for example /fbs log 2, /fbs log tekniker or /fbs log 2 February.`,
  tickedAlready: () => 'It stands so already. Type /fbs anchoring to see the list.',
  answersUnchanged: () =>
    'The answers are the same as before, so nothing has changed. Type /fbs questions to see them.',
  answeredSince: (p) =>
    `${p.name} has answered the same meanwhile, so I do not write over it. Nothing has changed. Type /fbs questions to see the answers.`,
  answerTooLong: (p) => `The answer is too long: ${p.most} characters at most. Make it shorter.`,
  holdersUnchanged: (p) =>
    `That does not change who is ${p.role}. Type /fbs roles to see who has the roles.`,
  rolesUnchanged: () =>
    'That does not change who has the roles. Type /fbs roles to see who has them.',
  holdersSince: (p) =>
    `${p.name} has changed who is ${p.role} while the form was open. Nothing was saved. Type /fbs roles to see who has the roles now.`,
  termBackwards: () =>
    'The last day is before the first, so nothing has changed. Type for example from 1 January to 31 March.',
  termTwice: (p) =>
    `${p.name} is ${p.role} already ${daysOf(p)}, and the days overlap. Nothing has changed. Choose days outside that, or set an end first: /fbs role, the role, @the person and until.`,
  termTaken: (p) =>
    `${p.name} is ${p.role} ${daysOf(p)}, and only one can be at a time. Nothing has changed. Choose days outside that, or set an end first: /fbs role, the role, @the person and until.`,
  primaryAlready: (p) => `${p.name} is the primary ${p.role} already. Nothing has changed.`,
  noPrimary: (p) =>
    `${p.role} has no primary: all who have the role are equal. Nothing has changed.`,
  emailUnread: (p) =>
    `I cannot read “${p.text}” as a mail address. Type it as name@municipality.dk.`,
  nameMissing: (p) =>
    `Who is ${p.text}? Type the name before the address: /fbs role tekniker Bo Hansen ${p.text}.`,
  tooMany: (p) => `At most ${p.most} can be ${p.role} at a time. Choose fewer.`,
  daysUnread: (p) =>
    `I cannot read “${p.text}”. Type numbers with commas between them, for example 14, 7, 1.`,
  tooManyRules: (p) => `That is more than ${p.most} reminders. Type fewer days.`,
  noReminderLeft: () =>
    'Type at least one day before the deadline, or 0 for the day itself. A task must be reminded of before it is too late.',
  periodUnread: (p) =>
    `I cannot read “${p.text}” as days. Type for example 9–13 February, week 7 or 24/12 to 1/1; at most 60 days.`,
  periodPast: (p) => `“${p.text}” is over. Type days that have not passed.`,
  tooManyPeriods: (p) => `At most ${p.most} periods are possible. Delete those that are over.`,
  deputyWithoutRole: (p) =>
    `${p.name} cannot be your deputy. Choose somebody other than yourself who has a role now. Type /fbs roles to see them.`,
  settingsUnchanged: () => 'That changes nothing: the settings are like this already.',
  dayUnread: (p) =>
    `I cannot read “${p.text}” as a day. Type for example 16 February, 16/2 or Monday.`,
  weekNoDay: (p) =>
    `“${p.text}” is a whole week. Type a day in it, for example ${formatDay(p.from ?? '', 'en')}.`,
  dayFarOff: (p) =>
    `“${p.text}” only comes in ${p.year}. Type the year as well if that is the day you mean.`,
  putOffTooFar: (p) =>
    p.last
      ? `Choose a day after today and no later than ${formatDay(p.last, 'en')}; the deadline is ${formatDay(p.due ?? p.last, 'en')}.`
      : `The deadline is so close that ${p.task} cannot be put off.${orWhoMay(p, `Type /fbs start ${p.key} once it has begun.`, 'It is begun by:')}`,
  notPutOff: (p) =>
    `${p.task} has no deadline ahead, so there is nothing to put off. Type /fbs task ${p.key} to see it.`,
  notYourReminders: (p) =>
    p.who
      ? `The reminders of ${p.task} go to ${p.who}, so you cannot put them off.`
      : `The reminders of ${p.task} go to the channel, so nobody can put them off.${toAssign(p)}`,
  alreadySeen: (p) => `You have acknowledged ${p.task} already.`,
  onePerson: () => 'Choose exactly one person to take over.',
  noRoleToHandOver: (p) =>
    `It has not been announced which role has ${p.task}, so there is nothing to hand over.`,
  duePast: (p) => `${formatDay(p.day ?? '', 'en')} is over. Type a day that has not passed.`,
  notInKlik: (p) =>
    `${p.task} is local, so it has no deadline in KLIK. Type /fbs due ${p.key} and a day to set your own.`,
  dueUnchanged: (p) => `${p.task} has that deadline already. Nothing has changed.`,
  busy: () => 'It is too busy for that right now. Nothing has changed. Try again in a moment.',
  staleButton: () => 'The button can no longer be used. Type /fbs status to see how things stand.',
  notInChannel: () =>
    'Type it in the channel that the reminders should go to, not in a direct message.',
  badMunicipality: () =>
    'Type the name of the municipality with at most 100 characters, such as Eksempel Kommune.',
  linkUnknown: () =>
    'I do not know that code: it is wrong, used or older than 15 minutes. Type /fbs link where you got it, for a new one.',
  linkBarred: () =>
    'You have typed five wrong codes, so I read none right now. Wait 15 minutes, and then get a new one with /fbs link.',
  linkHere: () =>
    'The code is from this place. Type it in the other one: in Teams if you got it in Slack, and the other way round. The code can still be used.',
  linkForChannel: () =>
    'That code is for a channel. Type it in the channel, not in a direct message. The code can still be used.',
  linkForPerson: () =>
    'That code is for a person’s account. Type it to me in a direct message, not in a channel. The code can still be used.',
  linkedAlready: () =>
    'They are linked already. Nothing has changed. Type /fbs status to see how things stand.',
  notLinked: () =>
    'Your account is not linked to any other. Type /fbs link for a code that does it.',
  unlinkInDirect: () =>
    'Type it to me in a direct message. If the channel should follow something else, ask somebody who can give roles to type /fbs setup and the name of the municipality.',
  unexpected: (p) =>
    `Something went wrong on my side. Check with /fbs status whether anything changed, and try again shortly. Reference: ${p.reference}`,
};
