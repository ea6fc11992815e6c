/** Slack's error codes: whose fault each is, and its reason in neutral words. */
import type { RefusalKind } from '../bot/port/platform.ts';
import type { Reason } from '../domain/rollout/reason.ts';

type Refusal = readonly [kind: RefusalKind, reason: Reason];

/**
 * From Slack's reference of the methods that the bot calls, and of response_urls. After
 * internal_error and fatal_error part of the call may have been carried out, it says.
 */
const words: readonly (readonly [...Refusal, words: string])[] = [
  [
    'installation',
    'token',
    `invalid_auth not_authed account_inactive token_revoked token_expired invalid_token
    no_token bad_token_type app_missing invalid_app_id not_allowed_token_type`,
  ],
  ['installation', 'scope', 'missing_scope no_permission invalid_scope'],
  [
    'installation',
    'organisation',
    `access_denied accesslimited org_login_required ekm_access_denied enterprise_is_restricted
    team_access_not_granted two_factor_setup_required team_not_found missing_team
    team_quota_exceeded team_disabled forbidden_team deprecated_endpoint method_deprecated
    unknown_method feature_not_enabled`,
  ],
  ['permanent', 'not_in_channel', 'not_in_channel channel_not_found not_in_group'],
  ['permanent', 'archived', 'is_archived is_inactive'],
  [
    'permanent',
    'account',
    `user_not_found users_not_found user_disabled user_not_visible user_not_in_channel
    user_is_bot cannot_dm_bot cannot_dm_self`,
  ],
  [
    'permanent',
    'not_allowed',
    `restricted_action restricted_action_read_only_channel
    restricted_action_thread_only_channel restricted_action_non_threadable_channel
    restricted_action_thread_locked user_is_restricted messages_tab_disabled
    posting_to_general_channel_denied method_not_supported_for_channel_type channel_type_not_supported
    slack_connect_canvas_sharing_blocked cant_post_message cant_update_message edit_window_closed
    not_allowed no_such_subteam subteam_not_found`,
  ],
  [
    'permanent',
    'gone',
    `message_not_found thread_not_found cannot_reply_to_message expired_url used_url
    expired_trigger_id exchanged_trigger_id trigger_expired trigger_exchanged
    invalid_trigger_id not_found view_not_found hash_conflict`,
  ],
  [
    'message',
    'message',
    `invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text
    too_many_blocks invalid_attachments too_many_attachments attachment_payload_limit_exceeded
    block_mismatch invalid_arguments invalid_arg_name invalid_array_arg invalid_charset
    invalid_form_data invalid_post_type missing_post_type invalid_json json_not_object
    invalid_metadata_format invalid_metadata_schema metadata_too_large markdown_text_conflict
    view_too_large duplicate_external_id invalid_payload missing_text_or_fallback_or_attachments`,
  ],
  ['retryable', 'busy', 'ratelimited rate_limited message_limit_exceeded push_limit_reached'],
  ['retryable', 'away', 'service_unavailable team_added_to_org'],
  ['uncertain', 'no_answer', 'request_timeout internal_error fatal_error'],
];

/** By Slack's word. */
export const refusals: ReadonlyMap<string, Refusal> = new Map(
  words.flatMap(([kind, reason, all]) =>
    all.split(/\s+/).map((word) => [word, [kind, reason]] as const),
  ),
);

/** @returns null for a code that we do not know */
export function refusalFor(word: unknown): Refusal | null {
  return typeof word === 'string' ? (refusals.get(word) ?? null) : null;
}
