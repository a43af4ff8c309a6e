#include "demo/thread_deeds.h"

#include <algorithm>

#include "activities/activity.h"
#include "conversations/thread.h"
#include "demo/letters.h"
#include "demo/office_hours.h"
#include "lib/time/clock.h"
#include "requests/commenting.h"
#include "requests/expected_piece.h"
#include "requests/readers.h"

namespace relais::demo {
namespace {

using conversations::EntryKind;

// With its files, which a form would bring piece by piece before.
void answer(Office& office, Scene& scene, const Step& step) {
  std::vector<conversations::NewAttachment> files;
  for (const auto& field : step.fields) {
    if (field.name != "attach") continue;
    const auto attachment = attachment_named(office, field.value);
    files.push_back({attachment.name, attachment.type, office.services().blobs.keep(attachment.content)});
  }
  const auto& by = office.person(step.who);
  const auto words = with_days(step.words, now());
  office.database().write([&](Transaction& tx) {
    const auto request = request_of(tx, scene);
    requests::comment(tx, request, by,
                      {conversations::Words::from(words).value(), files, now() + std::chrono::seconds{8}},
                      requests::readers_of(tx, request), office.services().settings);
  });
  scene.answer = LastAnswer{by.name, words, now()};
}

// The number of the newest entry that is so.
std::string newest(const Office& office, const Scene& scene,
                   const std::function<bool(const conversations::Entry&)>& is) {
  return office.database().read([&](Reads& db) {
    const auto thread = conversations::thread_of(db, request_of(db, scene).ref(), scene.address(),
                                                 [](const Event&) { return std::string{}; });
    const auto found = std::find_if(thread.entries.rbegin(), thread.entries.rend(), is);
    if (found == thread.entries.rend()) throw std::invalid_argument("nothing of that kind was said");
    return found->id.substr(1);
  });
}

std::string held_mail(const Office& office, const Scene& scene) {
  return newest(office, scene, [](const auto& entry) { return !entry.held_because.empty(); });
}

void take_back(Office& office, const Scene& scene, const Step& step) {
  const auto comment = newest(office, scene, [](const auto& entry) { return entry.kind == EntryKind::comment; });
  office.remove(step.who, fmt::format("{}/comments/{}", scene.address(), comment), {});
}

void split(Office& office, const Scene& scene, const Step& step) {
  const auto mail = newest(office, scene, [](const auto& entry) { return entry.kind == EntryKind::mail_in; });
  office.post(step.who, fmt::format("{}/mails/{}/split", scene.address(), mail), {{"title", step.words}});
}

// The piece or the activity that begins with the words of the step.
template <class List, class F>
std::string id_beginning(const List& list, const std::string& words, F text_of) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return text_of(each).starts_with(words); });
  if (found == std::ranges::end(list)) throw std::invalid_argument(fmt::format("there is no “{}”", words));
  return std::to_string(found->id.value);
}

void receive_piece(Office& office, const Scene& scene, const Step& step) {
  const auto pieces =
      office.database().read([&](Reads& db) { return requests::pieces_of(db, request_of(db, scene).id); });
  const auto id = id_beginning(pieces, step.words, [](const auto& piece) { return piece.name; });
  office.post(step.who, fmt::format("{}/pieces/{}/receipt", scene.address(), id), {});
}

void complete(Office& office, const Scene& scene, const Step& step) {
  const auto all =
      office.database().read([&](Reads& db) { return activities::activities_on(db, request_of(db, scene).ref()); });
  const auto id = id_beginning(all, step.words, [](const auto& activity) { return activity.words; });
  office.post(step.who, fmt::format("{}/activities/{}/completion", scene.address(), id), {});
}

// The requester calls about what is open already.
void call(Office& office, const Scene& scene, const Step& step) {
  office.post(step.who, "/requests",
              {{"add_to", scene.number}, {"channel", "call"}, {"description", with_days(step.words, now())}});
}

}  // namespace

bool do_in_thread(Office& office, Scene& scene, const Step& step) {
  if (step.deed == "answer") {
    answer(office, scene, step);
  } else if (step.deed == "take-back") {
    take_back(office, scene, step);
  } else if (step.deed == "split") {
    split(office, scene, step);
  } else if (step.deed == "let-in") {
    office.remove(step.who, fmt::format("{}/mails/{}/hold", scene.address(), held_mail(office, scene)), {});
  } else if (step.deed == "turn-away") {
    office.post(step.who, fmt::format("{}/mails/{}/turning-away", scene.address(), held_mail(office, scene)), {});
  } else if (step.deed == "received") {
    receive_piece(office, scene, step);
  } else if (step.deed == "done") {
    complete(office, scene, step);
  } else if (step.deed == "call") {
    call(office, scene, step);
  } else {
    return false;
  }
  return true;
}

}  // namespace relais::demo
