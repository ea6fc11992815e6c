/** A file of the bot's in a personal chat: Teams asks the person first, and then says where it goes. */
import type { FileToSend } from '../bot/port/platform.ts';
import type { FileConsent } from './activities.ts';

/** A message whose attachment is no card of ours. */
export interface FileMessage {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: `application/vnd.microsoft.teams.card.file.${'consent' | 'info'}`;
      readonly name: string;
      readonly contentUrl?: string;
      readonly content: object;
    },
  ];
}

/** 'Accept' and 'Decline' come back as fileConsent/invoke, with what is carried. */
export function consentMessage({ name, bytes, text, carried }: FileToSend): FileMessage {
  const content = {
    description: text,
    sizeInBytes: bytes.length,
    acceptContext: { carried },
    declineContext: { carried },
  };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', attachments: [{ contentType, name, content }] };
}

type UploadInfo = NonNullable<FileConsent['value']['uploadInfo']>;

/** Shows where the file lies now. null: Teams has not told. */
export function savedMessage({
  name,
  contentUrl,
  uniqueId,
  fileType,
}: UploadInfo): FileMessage | null {
  if (name === undefined || contentUrl === undefined || uniqueId === undefined) return null;
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  const content = { uniqueId, fileType: fileType ?? '' };
  return { type: 'message', attachments: [{ contentType, name, contentUrl, content }] };
}
