#include "requests/act_addresses.h"

#include "activities/activity.h"
#include "requests/activity_handlers.h"
#include "requests/assignment_handlers.h"
#include "requests/delivery_handlers.h"
#include "requests/draft_fields.h"
#include "requests/draft_handlers.h"
#include "requests/exchange_fields.h"
#include "requests/exchange_handlers.h"
#include "requests/facts_handlers.h"
#include "requests/follow_up.h"
#include "requests/log_handlers.h"
#include "requests/marked_words.h"
#include "requests/note_handlers.h"
#include "requests/note_reader_handlers.h"
#include "requests/request_page.h"
#include "requests/standing_handlers.h"
#include "requests/tags_handlers.h"
#include "requests/watching_handlers.h"
#include "requests/writing_handlers.h"

namespace relais::requests {

DescribedSubject act_addresses() {
  const auto request = gives<RequestPage>("Request");
  const auto with_more = makes<RequestPage>("Request");
  const auto why = takes::text("why", "In one sentence.");
  const auto mentioned = takes::text("mentioned", "Which of two namesakes is meant: “p7,t3”.");
  const auto events = takes::text("events", "What is taken back, where it is not the last of it.");
  const auto number = takes::text("number", "Of a request; its last digits are enough.").needed();
  const std::vector<Input> activity{takes::one_of<activities::ActivityType>("activity_type"),
                                    takes::text("activity_words"), takes::text("activity_for", "A colleague's name."),
                                    mentioned, takes::moment("activity_due")};
  auto note = activity;
  note.push_back(takes::text("text").needed());
  const auto mail = exchange_fields();
  auto first_mail = mail;
  first_mail.push_back(takes::text("subject", "200 characters at most.").needed());
  return {
      "What is done with a request",
      {{update_details,
        "Change what it says; what is not sent stays",
        {takes::text("title"), takes::text("description"), takes::text("location"), takes::id("type"),
         takes::id("team"), takes::seen()},
        request},
       {create_qualification, "Hand it over to the second line", {why}, request},
       {create_return, "Send it back to the first line", {why.needed()}, request},
       {create_assignment,
        "Give it to somebody or to a team",
        {takes::id("responsible"), takes::id("team"), why, takes::text("proposal", "Why he was proposed.")},
        request},
       {destroy_assignment, "Take the last assignment back", {events}, request},
       {update_urgency,
        "Say how urgent it is, and who says so",
        {takes::one_of<UrgencyLevel>("level"), takes::text("by"), why, takes::seen()},
        request},
       {update_stars, "Give it stars", {takes::number("stars", "0 to 3.").needed()}, request},
       {update_due_date, "Promise a moment", {takes::moment("due"), takes::seen()}, request},
       {update_request_stage, "Move it to a stage of its type", {takes::number("stage").needed()}, request},
       {create_beginning, "Begin the work", {why}, request},
       {create_wait, "Let it wait", {takes::one_of<WaitsFor>("for").needed(), takes::moment("until"), why}, request},
       {destroy_wait, "End the wait", {events}, request},
       {create_resolution, "Resolve it", {why}, request},
       {create_reopening, "Open it again", {events, why}, request},
       {create_refusal, "Refuse it", {why.needed()}, request},
       {create_cancellation, "Cancel it", {why.needed()}, request},
       {create_merger, "Make it a part of the one that stays", {number}, request},
       {create_link, "Link it with another", {number}, request},
       {destroy_link, "End a link", {}, request},
       {create_split, "Make a second request of a mail", {takes::text("title").needed()}, request},
       {create_follow_up,
        "Note what was done",
        {takes::one_of<Log>("log"), takes::moment("at"), takes::text("words").needed(), takes::id("message")},
        request},
       {update_follow_up, "Correct such a line", {takes::text("words").needed()}, request},
       {create_piece, "Expect a piece", {takes::text("name").needed()}, request},
       {requests::remove_piece, "Expect it no longer", {}, request},
       {create_piece_receipt, "It is there", {}, request},
       {destroy_piece_receipt, "It is not there after all", {}, request},
       {create_requester_confirmation, "Confirm whoever was proposed as the one who asks", {}, request},
       {create_comment,
        "Answer, to those outside who read",
        {takes::text("text"), marked_words(),
         takes::texts("to", "The addresses that get this one; all, where none is named."), takes::texts("shown"),
         takes::texts("uploads", "The last parts of the addresses of uploaded files."),
         takes::file("files", "20 MB and 30 files at most."),
         takes::number("newest", "The newest message that was read: 409 where another has come since.")},
        with_more},
       {destroy_comment, "Take an answer back before it leaves", {}, leads_on()},
       {create_exchange, "Write to somebody outside who has no part in the thread", first_mail, with_more},
       {create_exchange_mail, "Go on with such an exchange", mail, with_more},
       {destroy_exchange_mail, "Take a mail of an exchange back before it leaves", {}, leads_on()},
       {create_retry,
        "Send once more what did not arrive",
        {takes::text("email").needed(), takes::tick("also_card")},
        request},
       {create_watcher,
        "Give somebody a copy of each answer",
        {takes::id("contact", "The id of a card, else:"), takes::text("name"), takes::text("email")},
        with_more},
       {destroy_watcher, "Give him none any more", {}, request},
       {create_work_note, "Note something among ourselves, perhaps with an activity", note, with_more},
       keeping_a_draft(create_draft,
                       {takes::one_of<drafts::Kind>("kind"), takes::texts("shown"), takes::texts("to"),
                        takes::one_of<activities::ActivityType>("activity_type"), takes::text("activity_words"),
                        takes::text("activity_for"), takes::text("activity_due"), mentioned}),
       forgetting_a_draft(destroy_draft, {takes::one_of<drafts::Kind>("kind")}),
       {create_note_reader,
        "Tell a colleague of each note",
        {takes::text("colleague", "“me”, else:"), takes::text("name"), mentioned},
        request},
       {destroy_note_reader, "Tell him no longer", {}, request},
       {create_activity, "Give somebody something to do", activity, request},
       {create_activity_completion, "It is done", {}, request},
       {destroy_activity_completion, "It is to be done again", {}, request},
       {create_request_tag, "Tag it", {takes::text("tag").needed()}, with_more},
       {destroy_request_tag, "Take a tag off", {takes::text("tag").needed()}, request}}};
}

}  // namespace relais::requests
