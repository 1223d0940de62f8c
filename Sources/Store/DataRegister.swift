// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is held, why, how tender it is and how long: one line for columns that are alike. A test holds this list against
/// the schema, so that no column is kept without a reason.
package let dataRegister: [DataTag] = handTags + messageTags + peopleTags + trustTags + promiseTags + planTags

private let handTags: [DataTag] =
  tags("hand", "id version receipt_hash", .answerHand, .internal, .withTheHand)
  + tags(
    "hand",
    """
    reference kind topic district language unit administration committee reached_at received_at reached_on stage level \
    due waits_for_asker_until days_left has_asked_back reopenings taken_by proposed outcome closing asked_of asked_until handovers extensions \
    priority channel
    """, .answerHand, .personal, .withTheHand)
  + tags("hand", "contact", .answerHand, .confidential, .untilErased)
  + tags("hand_key", "hand master_version wrapped", .answerHand, .internal, .untilErased)
  + tags(
    "step", "hand number at on_day what desk level account due outcome verdict language other_desk reason given_to",
    .answerHand,
    .personal,
    .withTheHand)
  + tags("step", "form_hash", .answerHand, .internal, .withTheHand)
  // People write of health, faith and origin where nobody asked: all words count as special.
  + tags("step", "words", .answerHand, .special, .untilErased)
  + tags("hand_answer", "hand question", .answerHand, .personal, .untilErased)
  + tags("hand_answer", "words", .answerHand, .special, .untilErased)
  + tags("answer_template", "id desk name version", .operate, .internal, .withTheStore)
  + tags("answer_template_text", "template language words", .operate, .internal, .withTheStore)
  + tags("hand_measure", "hand measure", .statistics, .personal, .withTheHand)

/// The outbox holds no address and no text: both are made when a message leaves.
private let messageTags: [DataTag] =
  tags(
    "message",
    "id kind hand account follower told language queued_at next_at first_tried_at tries state settled_at message_id version",
    .answerHand, .personal, .thirtyDays)
  + tags("mail_stop", "hand at", .answerHand, .personal, .withTheHand)
  + tags(
    "follower", "id what code language asked_at confirmed_at told_through", .takePart, .personal, .untilStopped)
  + tags("follower", "address_hash", .takePart, .internal, .untilStopped)
  + tags("follower", "address", .takePart, .confidential, .untilStopped)
  + tags("follower_key", "follower master_version wrapped", .takePart, .internal, .untilStopped)
  + tags("colleague_mail", "account address digest handovers", .operate, .personal, .untilStopped)

private let peopleTags: [DataTag] =
  tags("account", "id login name role language made_at ended_at", .operate, .personal, .withTheStore)
  + tags("account", "password", .operate, .internal, .withTheStore)
  + tags("membership", "account desk", .operate, .personal, .withTheStore)
  + tags("invitation", "token_hash", .operate, .internal, .withTheStore)
  + tags("invitation", "role desk made_by made_at expires_at used_at account", .operate, .personal, .withTheStore)
  + tags("absence", "id account desk first_day last_day substitute", .operate, .personal, .untilItIsOver)
  + tags("session", "id_hash", .operate, .internal, .eightHours)
  + tags("session", "account made_at seen_at", .operate, .personal, .eightHours)

private let trustTags: [DataTag] =
  tags("event", "id at actor role action object purpose class outcome", .operate, .personal, .withTheAudit)
  + tags("event_link", "number event hash", .operate, .internal, .withTheAudit)
  + tags("setting", "name value", .operate, .internal, .withTheStore)
  + tags("migration", "number name", .operate, .internal, .withTheStore)

/// What the committees tell the public. Names stand nowhere in it but as an account's number.
private let promiseTags: [DataTag] =
  tags("measure_record", "measure version", .operate, .public, .withTheStore)
  + tags(
    "measure_entry",
    """
    id measure kind from_day recorded_at recorded_on committee source link note language corrects value number name \
    due done_on is_dropped words answers
    """, .operate, .public, .withTheStore)
  + tags("measure_entry", "account", .operate, .personal, .withTheStore)
  + tags(
    "planned_action", "entry number what who begins ends money indicator", .operate, .public, .withTheStore)

private let planTags: [DataTag] =
  tags("plan_load", "id plan begins ends at on_day fingerprint", .operate, .public, .withTheStore)
  + tags("plan_load", "actor", .operate, .internal, .withTheStore)
  + tags("plan_entry", "load plan kind code since what content", .operate, .public, .withTheStore)

private func tags(
  _ table: String, _ columns: String, _ purpose: DataTag.Purpose, _ sensitivity: DataTag.Sensitivity,
  _ retention: DataTag.Retention
) -> [DataTag] {
  columns.split(separator: " ").map {
    DataTag(table: table, column: String($0), purpose: purpose, sensitivity: sensitivity, retention: retention)
  }
}
