// One request: what was asked, everything said about it, and the ways of writing.
#pragma once

#include <string>
#include <vector>

#include "activities/activity.h"
#include "conversations/note_readers.h"
#include "conversations/watch_list.h"
#include "dispatch/mistake.h"
#include "drafts/draft.h"
#include "layout/frame.h"
#include "lib/text/json.h"
#include "parties/recipients.h"
#include "people/people.h"
#include "requests/activity_form.h"
#include "requests/completeness.h"
#include "requests/exchange_form.h"
#include "requests/expected_piece.h"
#include "requests/follow_up.h"
#include "requests/links.h"
#include "requests/list_place.h"
#include "requests/proposals.h"
#include "requests/readers.h"
#include "requests/request.h"
#include "requests/request_type.h"
#include "requests/sent_files.h"
#include "requests/thread_shown.h"
#include "requests/typed_form.h"
#include "requests/typed_requester.h"
#include "tags/tag.h"

namespace relais::requests {

enum class Writing { none, comment, work_note, exchange };

constexpr auto names_of(Writing) {
  using namespace std::string_view_literals;
  return std::array{"none"sv, "comment"sv, "work_note"sv, "exchange"sv};
}

struct Composer {
  // Which of them is open: none unless a form came back with a mistake, or the address asked for it.
  Writing open = Writing::none;
  std::string comment_text;
  std::string comment_html;  // with its marks; empty where it has none
  std::string note_text;
  // The activity that goes along with the note, as it was typed.
  TypedActivity activity;
  bool activity_is_open = false;
  ExchangeForm exchange;
  Mistakes mistakes;
  std::vector<Reader> readers;  // of a comment
  // Here already, where the form came back.
  std::vector<WaitingFile> files;
  bool has_lost_files = false;  // chosen without a script, and to be chosen again
  WaitingFile no_file;          // how one looks, for those that come
  std::uint64_t most_sent = requests::most_sent;
  int colleagues = 0;  // who would read a note
  bool may_comment = false;
  // His role would let him, and none of his teams does.
  bool team_is_silent = false;
  bool may_note = false;
  // What its reader has begun and not sent; none where there is none.
  std::optional<drafts::Draft> comment_draft;
  std::optional<drafts::Draft> note_draft;
  // Of mails to somebody else: one for each exchange, and one that begins another.
  std::vector<drafts::Draft> exchange_drafts;
  // The newest message that the page shows: what comes after it is to be read before an answer leaves.
  std::int64_t newest = 0;
  // The newest that came from outside, as the thread names it, whatever of the thread is shown.
  std::string newest_from_outside;

  std::vector<drafts::Draft> begun() const;
  std::int64_t comment_version() const { return comment_draft ? comment_draft->version() : 0; }
  std::int64_t note_version() const { return note_draft ? note_draft->version() : 0; }
  std::string comment_writer() const { return comment_draft ? comment_draft->writer : ""; }
  std::string note_writer() const { return note_draft ? note_draft->writer : ""; }
};

// What this person may do here, now: each draws its button.
struct MayDo {
  bool qualify = false;  // has the right to; `hand_over` says whether it is time
  bool hand_over = false;
  bool send_back = false;
  bool assign = false;  // the first time, or to somebody else
  bool set_urgency = false;
  bool set_due_date = false;
  bool set_stars = false;
  bool begin = false;
  bool wait = false;
  bool resume = false;
  bool resolve = false;
  bool resolve_at_once = false;  // possible already, and not yet the next thing to do
  bool reopen = false;
  bool refuse = false;  // also cancel, and merge into another
  bool note = false;
  bool stage = false;
};

// Another request of the same requester.
struct OtherRequest {
  std::string number;
  std::string title;
  State state = State::received;

  static OtherRequest from(Row& row) { return {row.read<std::string>(), row.read<std::string>(), row.read<State>()}; }
  std::string address() const { return "/requests/" + number; }
};

struct RequestPage {
  Frame frame;
  Request request;
  ListPlace place;
  MayDo may;
  // What the first line has to have said, and how much of it is there.
  std::vector<Required> required;
  int missing = 0;
  // What its type wants to know before work begins, where that is the next thing.
  std::vector<Field> missing_to_begin;
  std::string urgency_set_by;
  std::optional<Timestamp> urgency_set_at;
  std::string standing_by;
  std::string responsible_why;
  std::string requester_confirmed_by;
  std::vector<Proposal> proposals;
  // Everyone who may answer for it, where somebody else is to be chosen.
  std::vector<Proposal> everyone;
  bool is_choosing = false;
  std::vector<Team> teams;
  std::vector<TypeName> types;
  TypeGuide guide;
  std::vector<Stage> stages;  // of its type within its state
  std::vector<FollowUp> follow_ups;
  std::vector<FollowUp> offer_follow_ups;
  std::optional<ProposedFollowUp> proposed_follow_up;
  std::vector<ExpectedPiece> pieces;
  std::vector<activities::Activity> activities;
  // Who is told of each note; the reader himself is told, or may ask for it.
  std::vector<conversations::NoteReader> note_readers;
  Id<Person> reader;
  bool reads_notes = false;
  std::vector<Link> links;
  std::vector<tags::Tag> tags;
  std::vector<OtherRequest> others;
  TypedForm typed;
  std::string description;
  std::string requester_phone;
  std::string requester_organisation;
  // Those of his party who may be let in, once somebody asks for them.
  std::vector<parties::Recipient> client_recipients;
  bool asks_client_recipients = false;
  // Where his card is, for whoever may see it.
  std::string requester_card;
  // The lines of a mail that say who asks.
  std::string requester_proof;
  // What was typed to set the requester right, where it came back with a mistake.
  TypedRequester typed_requester;
  std::vector<conversations::Watcher> watchers;
  // Had a copy of a mail, and follows nothing yet.
  std::vector<Someone> possible_watchers;
  bool may_let_in = false;
  ThreadShown thread;
  Composer composer;
  Timestamp now;
};

inline const Mistakes& mistakes_of(const RequestPage& page) {
  if (!page.typed.mistakes.empty()) return page.typed.mistakes;
  return page.composer.mistakes.empty() ? page.typed_requester.mistakes : page.composer.mistakes;
}

inline const Conflicts& conflicts_of(const RequestPage& page) { return page.typed.conflicts; }

void render(HtmlWriter& out, const RequestPage& page);      // views/request_page.html
void write_json(JsonWriter& out, const RequestPage& page);  // requests_json.cpp

}  // namespace relais::requests
