#include "requests/addresses.h"

#include "activities/activity.h"
#include "dispatch/description.h"
#include "requests/answer_texts.h"
#include "requests/caller_answer_handlers.h"
#include "requests/contact_candidates.h"
#include "requests/history_handlers.h"
#include "requests/history_page.h"
#include "requests/list_filter.h"
#include "requests/mention_candidates.h"
#include "requests/moment_answer.h"
#include "requests/new_request_handlers.h"
#include "requests/note_handlers.h"
#include "requests/outbox.h"
#include "requests/outbox_handlers.h"
#include "requests/party_candidates.h"
#include "requests/queue.h"
#include "requests/recipient_candidates.h"
#include "requests/request_page.h"
#include "requests/requests_handlers.h"
#include "requests/requests_page.h"
#include "requests/template_preview.h"
#include "requests/watcher_candidates.h"
#include "requests/watching_handlers.h"
#include "requests/writing_handlers.h"

namespace relais::requests {
namespace {

std::vector<Input> with(std::vector<Input> fields, const std::vector<Input>& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

std::vector<Input> list_fields() {
  return {takes::one_of<Queue>("queue", "All, where a program names none."),
          takes::one_of<Sort>("sort", "The last four only on what is open."),
          takes::one_of<State>("state"),
          takes::number("type"),
          takes::number("team"),
          takes::one_of<UrgencyLevel>("urgency"),
          takes::text("responsible", "An id, or “nobody”."),
          takes::text("tag"),
          takes::text("q", "Words."),
          takes::text("after", "From `next` of the page before."),
          takes::number("from")};
}

std::vector<Input> caller_fields() {
  return {takes::text("requester", "As somebody says who he is: a name, a number, an address."),
          takes::text("requester_id", "The id of a card, or “new”."),
          takes::text("family_name"),
          takes::text("given_name"),
          takes::text("requester_name"),
          takes::text("requester_email"),
          takes::text("requester_phone"),
          takes::text("company"),
          takes::text("enterprise_number"),
          takes::text("number_why"),
          takes::text("party_id", "The id of a company, or “new”.")};
}

std::vector<Input> new_request_fields() {
  return with({takes::text("title", "In a few words, 200 characters at most.").needed(), takes::text("description"),
               takes::text("location"), takes::one_of<Channel>("channel"), takes::id("type"),
               takes::one_of<UrgencyLevel>("urgency"), takes::text("urgency_by"), takes::text("urgency_why"),
               takes::moment("due"), takes::id("responsible")},
              caller_fields());
}

}  // namespace

DescribedSubject addresses() {
  const std::vector<Input> previewed{
      takes::text("name"), takes::id("type"),
      takes::id("team"),   takes::one_of<Language>("language"),
      takes::text("body"), takes::text("on_request", "A number; the newest request, where it is empty."),
      takes::seen()};
  return {
      "Requests",
      {{preview_new_template, "A template as it would stand in an answer; nothing is kept", previewed, shows()},
       {preview_template, "A changed template as it would stand in an answer; nothing is kept", previewed, shows()},
       {index_requests, "A queue of requests, 50 a page", list_fields(), gives<RequestsPage>("RequestList")},
       {new_request, "The form to record a request", with(new_request_fields(), {takes::text("recorded")}), shows()},
       {create_request, "Record a request",
        with(new_request_fields(), {takes::text("add_to", "The number of an open request that this belongs to."),
                                    takes::tick("look"), takes::tick("stay")}),
        makes<RequestPage>("Request")},
       {show_request,
        "One request, with all that was said",
        {takes::one_of<Queue>("queue", "The list that it was opened from."), takes::one_of<Writing>("write"),
         takes::number("template"), takes::number("again"), takes::number("exchange"), takes::number("quote"),
         takes::number("thread"), takes::number("message"), takes::text("choose"),
         takes::one_of<conversations::Shown>("shown", "Of the thread: all, or one kind.")},
        gives<RequestPage>("Request")},
       {show_history, "What happened to it, newest first", {}, gives<HistoryPage>("RequestHistory")},
       {show_attachment, "A file of a message", {}, gives_bytes("*/*")},
       {index_outbox,
        "What has not left or not arrived, newest first, 50 a page",
        {takes::one_of<OutboxTab>("show"), takes::number("before")},
        gives<OutboxPage>("Outbox")},
       {show_contact_candidates, "Cards that fit a caller", with(caller_fields(), {takes::text("q")}),
        gives<ContactCandidates>("ContactCandidates")},
       {show_party_candidates, "Companies that fit a name or a number", with(caller_fields(), {takes::text("q")}),
        gives<PartyCandidates>("PartyCandidates")},
       {show_watcher_candidates,
        "Cards with an address, to follow a request",
        {takes::text("name"), takes::text("email")},
        gives<WatcherCandidates>("WatcherCandidates")},
       {show_recipient_candidates,
        "Cards with an address, for a mail to somebody outside",
        {takes::text("to", "As it is typed: what stands behind the last comma is looked for.")},
        gives<RecipientCandidates>("RecipientCandidates")},
       {show_mention_candidates,
        "Whom a work note can call",
        {takes::text("q"), takes::text("among", "“people” leaves teams out.")},
        gives<MentionCandidates>("MentionCandidates")},
       {show_answer_texts, "The templates for an answer there, filled in", {}, gives<AnswerTextsPage>("AnswerTexts")},
       {show_typed_moment,
        "What a typed date means",
        {takes::text("q"), takes::text("due"), takes::text("activity_due")},
        gives<MomentAnswer>("TypedMoment")}}};
}

}  // namespace relais::requests
