/**
 * The fields of Teams' activities that are read. An optional field that is not as documented counts
 * as absent, so that no oddity of a client costs a person an answer.
 */
import { z } from 'zod';

/** No control characters: the store cannot keep a NUL, and no id has any. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const id = z.string().regex(/^[^\u0000-\u001f]{1,1000}$/);

const orNothing = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const named = orNothing(z.looseObject({ id, name: orNothing(z.string()) }));

const account = z.looseObject({
  id,
  name: orNothing(z.string()),
  /** Entra's id of the person; missing for bots and for some guests. */
  aadObjectId: orNothing(id),
});

const channelData = z.looseObject({
  tenant: orNothing(z.looseObject({ id })),
  team: named,
  channel: named,
  /** What a conversationUpdate is about: channelRenamed, teamDeleted … */
  eventType: orNothing(z.string()),
});

/** What every activity must have before anything is done with it. */
export const Envelope = z
  .looseObject({
    type: z.string().min(1),
    channelId: z.string().min(1),
    serviceUrl: z.string().min(1),
    id: orNothing(id),
    name: orNothing(z.string()),
    from: account,
    /** The bot. */
    recipient: account,
    conversation: z.looseObject({
      id,
      conversationType: orNothing(z.enum(['personal', 'groupChat', 'channel'])),
      tenantId: orNothing(id),
      name: orNothing(z.string()),
    }),
    channelData: orNothing(channelData),
    replyToId: orNothing(id),
    locale: orNothing(z.string()),
  })
  .refine((activity) => tenantOf(activity) !== '', { path: ['tenant'] });
export type Envelope = z.infer<typeof Envelope>;

/** Entra's id of the municipality; '' only where Teams names none, which Envelope refuses. */
export function tenantOf(activity: {
  readonly channelData?: z.infer<typeof channelData> | undefined;
  readonly conversation: { readonly tenantId?: string | undefined };
}): string {
  return activity.channelData?.tenant?.id ?? activity.conversation.tenantId ?? '';
}

const MessageActivity = Envelope.safeExtend({
  type: z.literal('message'),
  text: orNothing(z.string()),
  /** What an Action.Submit in a card sent, and then without text. */
  value: z.unknown().optional(),
  attachments: orNothing(
    z.array(z.looseObject({ contentType: orNothing(z.string()), content: z.unknown().optional() })),
  ),
  /** Mentions among other things. */
  entities: orNothing(z.array(z.looseObject({ type: orNothing(z.string()) }))),
});

const InstallationUpdate = Envelope.safeExtend({
  type: z.literal('installationUpdate'),
  action: z.enum(['add', 'remove', 'add-upgrade', 'remove-upgrade']),
});

const accounts = orNothing(z.array(account));
const ConversationUpdate = Envelope.safeExtend({
  type: z.literal('conversationUpdate'),
  membersAdded: accounts,
  membersRemoved: accounts,
  topicName: orNothing(z.string()),
});

const Invoked = Envelope.safeExtend({ type: z.literal('invoke') });

const CardPress = Invoked.safeExtend({
  name: z.literal('adaptiveCard/action'),
  value: z.looseObject({
    action: z.looseObject({
      type: z.string(),
      verb: orNothing(z.string()),
      data: z.unknown().optional(),
    }),
    /** 'automatic': the card refreshes itself. The playground leaves it out. */
    trigger: orNothing(z.string()),
  }),
});

const dialog = z.looseObject({ data: z.unknown().optional() });
const DialogFetch = Invoked.safeExtend({ name: z.literal('task/fetch'), value: dialog });
const DialogSubmit = Invoked.safeExtend({ name: z.literal('task/submit'), value: dialog });

const payload = z.looseObject({
  body: orNothing(z.looseObject({ content: orNothing(z.string()) })),
  /** Files in it are 'reference's. */
  attachments: orNothing(
    z.array(
      z.looseObject({
        contentType: orNothing(z.string()),
        contentUrl: orNothing(z.url({ protocol: /^https$/ })),
        name: orNothing(z.string()),
      }),
    ),
  ),
  /** The message's own address. */
  linkToMessage: orNothing(z.url({ protocol: /^https$/ })),
});
/** A command of the extension on a message, whose answer is a dialog. */
const MessageAction = Invoked.safeExtend({
  name: z.literal('composeExtension/fetchTask'),
  value: z.looseObject({ commandId: z.string(), messagePayload: orNothing(payload) }),
});
/** What is pressed in that dialog. */
const ActionSubmit = Invoked.safeExtend({
  name: z.literal('composeExtension/submitAction'),
  value: dialog,
});

/** Whether a file may be kept for whoever was asked, and where. */
const FileConsent = Invoked.safeExtend({
  name: z.literal('fileConsent/invoke'),
  value: z.looseObject({
    action: z.enum(['accept', 'decline']),
    context: orNothing(z.looseObject({ carried: z.string().max(200) })),
    uploadInfo: orNothing(
      z.looseObject({
        name: orNothing(z.string()),
        uploadUrl: orNothing(z.string()),
        contentUrl: orNothing(z.string()),
        uniqueId: orNothing(z.string()),
        fileType: orNothing(z.string()),
      }),
    ),
  }),
});

const Query = Invoked.safeExtend({
  name: z.literal('composeExtension/query'),
  value: z.looseObject({
    commandId: z.string(),
    parameters: z
      .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
      .default([]),
    queryOptions: orNothing(
      z.looseObject({ skip: z.int().min(0).default(0), count: z.int().min(1).default(25) }),
    ),
  }),
});

const link = z.looseObject({ url: z.url() });
const Link = Invoked.safeExtend({ name: z.literal('composeExtension/queryLink'), value: link });
/** From somebody who has not installed the app. */
const AnonymousLink = Invoked.safeExtend({
  name: z.literal('composeExtension/anonymousQueryLink'),
  value: link,
});

export type MessageActivity = z.infer<typeof MessageActivity>;
export type InstallationUpdate = z.infer<typeof InstallationUpdate>;
export type ConversationUpdate = z.infer<typeof ConversationUpdate>;
export type CardPress = z.infer<typeof CardPress>;
export type DialogFetch = z.infer<typeof DialogFetch>;
export type DialogSubmit = z.infer<typeof DialogSubmit>;
export type MessageAction = z.infer<typeof MessageAction>;
export type ActionSubmit = z.infer<typeof ActionSubmit>;
export type FileConsent = z.infer<typeof FileConsent>;
export type Query = z.infer<typeof Query>;
export type Link = z.infer<typeof Link> | z.infer<typeof AnonymousLink>;
export type Invoke =
  | CardPress
  | DialogFetch
  | DialogSubmit
  | MessageAction
  | ActionSubmit
  | FileConsent
  | Query
  | Link;
export type Incoming = MessageActivity | InstallationUpdate | ConversationUpdate | Invoke;

const kinds: ReadonlyMap<string, z.ZodType<Incoming>> = new Map<string, z.ZodType<Incoming>>([
  ['message', MessageActivity],
  ['installationUpdate', InstallationUpdate],
  ['conversationUpdate', ConversationUpdate],
  ['adaptiveCard/action', CardPress],
  ['task/fetch', DialogFetch],
  ['task/submit', DialogSubmit],
  ['composeExtension/fetchTask', MessageAction],
  ['composeExtension/submitAction', ActionSubmit],
  ['fileConsent/invoke', FileConsent],
  ['composeExtension/query', Query],
  ['composeExtension/queryLink', Link],
  ['composeExtension/anonymousQueryLink', AnonymousLink],
]);

/**
 * @returns 'unknown' for a kind that is not handled here, 'malformed' for one that is but does not
 * parse
 */
export function readActivity(activity: Envelope): Incoming | 'unknown' | 'malformed' {
  const kind = activity.type === 'invoke' ? activity.name : activity.type;
  const type = kinds.get(kind ?? '');
  if (type === undefined) return 'unknown';
  const read = type.safeParse(activity);
  return read.success ? read.data : 'malformed';
}
