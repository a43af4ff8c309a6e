#include "requests/desk.h"

#include <algorithm>

#include "conversations/received.h"
#include "people/teams.h"
#include "requests/beginning.h"
#include "requests/client_recipients.h"
#include "requests/rights.h"
#include "requests/standing.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr Sql select_details = R"sql(
  SELECT description, requester_proof, contacts.phone, contacts.organisation, urgency_setter.name, urgency_set_at,
         stander.name, responsible_why, confirmer.name, requester_id
    FROM requests
    LEFT JOIN contacts ON contacts.id = requests.requester_id
    LEFT JOIN people AS urgency_setter ON urgency_setter.id = urgency_set_by
    LEFT JOIN people AS stander ON stander.id = standing_by
    LEFT JOIN people AS confirmer ON confirmer.id = requester_confirmed_by
   WHERE requests.id = $1
)sql";

constexpr int most_others = 5;

// The newest of the same requester that this person sees, open ones first.
constexpr std::string_view select_others =
    "SELECT number, title, state FROM requests WHERE requester_id = $2 AND id <> $3 AND ";

struct Details {
  std::string description;
  std::string proof;
  std::string phone;
  std::string organisation;
  std::string urgency_set_by;
  std::optional<Timestamp> urgency_set_at;
  std::string standing_by;
  std::string responsible_why;
  std::string confirmed_by;
  std::optional<std::int64_t> requester;

  static Details from(Row& row);
};

Details Details::from(Row& row) {
  const auto text = [&] { return row.read<std::optional<std::string>>().value_or(""); };
  Details details;
  details.description = text();
  details.proof = text();
  details.phone = text();
  details.organisation = text();
  details.urgency_set_by = text();
  details.urgency_set_at = row.read<std::optional<Timestamp>>();
  details.standing_by = text();
  details.responsible_why = text();
  details.confirmed_by = text();
  details.requester = row.read<std::optional<std::int64_t>>();
  return details;
}

MayDo may_do(const Person& person, const Request& request) {
  const auto may_go = [&](Right right, State to) { return may(person, right, request) && can_go(request.state, to); };
  MayDo can;
  can.qualify = may(person, Right::record_request, request);
  can.hand_over = can.qualify && (request.state == State::received || request.state == State::returned);
  can.send_back = may_go(Right::assign, State::returned);
  can.assign = request.is_open() && may(person, request.responsible ? Right::transfer : Right::assign, request);
  can.set_urgency = may(person, Right::set_urgency, request);
  can.set_due_date = may(person, Right::set_due_date, request);
  can.set_stars = may(person, Right::set_stars, request);
  can.begin = request.state == State::assigned && may(person, Right::resolve, request);
  can.wait = may_go(Right::resolve, State::waiting);
  can.resume = request.state == State::waiting && may(person, Right::resolve, request);
  can.resolve = request.state > State::qualified && may_go(Right::resolve, State::resolved);
  can.resolve_at_once = !can.resolve && may_go(Right::resolve, State::resolved);
  can.reopen = !request.is_open() && may_go(Right::resolve, State::in_progress);
  can.refuse = may_go(Right::refuse, State::refused);
  can.stage = request.is_open() && may(person, Right::resolve, request);
  can.note = may(person, Right::work_note, request);
  return can;
}

void fill_who_and_what(RequestPage& page, Details details) {
  page.description = std::move(details.description);
  page.requester_proof = std::move(details.proof);
  page.requester_phone = std::move(details.phone);
  page.requester_organisation = std::move(details.organisation);
  page.urgency_set_by = std::move(details.urgency_set_by);
  page.urgency_set_at = details.urgency_set_at;
  page.standing_by = std::move(details.standing_by);
  page.responsible_why = std::move(details.responsible_why);
  page.requester_confirmed_by = std::move(details.confirmed_by);
}

// As the page shows it: nothing is asked twice.
Content content_of(Reads& db, const RequestPage& page) {
  Content content;
  content.can_be_reached =
      !page.requester_phone.empty() || (page.request.requester && !page.request.requester->email.empty());
  content.says_what = !page.description.empty() || conversations::was_said_from_outside(db, page.request.ref());
  content.is_followed = !page.follow_ups.empty() || !page.offer_follow_ups.empty();
  return content;
}

// What is to be qualified needs more than what is answered.
void fill_qualification(Reads& db, const Person& person, const Request& request, RequestPage& page) {
  const auto content = content_of(db, page);
  page.required = required_for(db, request, State::qualified, content);
  if (request.state == State::assigned) page.missing_to_begin = missing_to_begin(db, request, content);
  page.missing = static_cast<int>(std::ranges::count(page.required, false, &Required::is_there));
  if (page.may.qualify) page.types = types_on_offer(db, person);
  if (page.may.qualify) page.teams = people::teams_on_offer(db);
  if (!request.type) return;
  page.guide = guide_for(db, request.type->id);
  page.stages = stages_of(db, request.type->id);
  std::erase_if(page.stages, [&](const auto& stage) { return !is_in_reach(request, stage); });
}

void fill_logs(Reads& db, const Request& request, RequestPage& page) {
  auto lines = follow_ups_of(db, request.id);
  page.proposed_follow_up = proposed_follow_up(db, request, lines);
  for (auto& line : lines)
    (line.log == Log::offer ? page.offer_follow_ups : page.follow_ups).push_back(std::move(line));
  page.pieces = pieces_of(db, request.id);
  page.activities = activities::activities_on(db, request.ref());
}

void fill_note_readers(Reads& db, const Person& person, const Request& request, RequestPage& page) {
  page.note_readers = conversations::note_readers(db, request.ref());
  page.reader = person.id;
  page.reads_notes =
      std::ranges::find(page.note_readers, person.id, &conversations::NoteReader::id) != page.note_readers.end();
}

std::vector<OtherRequest> others_of(Reads& db, const Person& person, const Request& request, std::int64_t requester) {
  const auto select =
      kept(fmt::format("{}{} ORDER BY id DESC LIMIT {}", select_others, readable_by(person), most_others));
  return db.all<OtherRequest>(select, person.id, requester, request.id);
}

}  // namespace

void let_choose(Reads& db, RequestPage& page) {
  page.is_choosing = page.may.assign;
  if (page.is_choosing) page.everyone = everyone_for(db, page.request);
}

void fill_desk(const relais::Request& http, const Request& request, RequestPage& page) {
  auto& db = http.db();
  const auto& person = http.person();
  page.request = request;
  auto details = db.value<Details>(select_details, request.id);
  if (details.requester && may(person, Right::see_parties))
    page.requester_card = fmt::format("/contacts/{}", *details.requester);
  page.asks_client_recipients = http.in_query("choose") == "watcher" && may(person, Right::comment);
  if (details.requester && page.asks_client_recipients)
    page.client_recipients = client_recipients(db, request, Id<parties::Contact>{*details.requester}, person);
  if (details.requester) page.others = others_of(db, person, request, *details.requester);
  fill_who_and_what(page, std::move(details));
  page.may = may_do(person, request);
  fill_logs(db, request, page);
  fill_qualification(db, person, request, page);
  fill_note_readers(db, person, request, page);
  page.links = links_of(db, person, request.id);
  page.tags = tags::tags_of(db, request.ref());
  if (http.in_query("choose") == "responsible") let_choose(db, page);
  if (request.is_open() && !request.responsible) page.proposals = proposals_for(db, request);
}

}  // namespace relais::requests
