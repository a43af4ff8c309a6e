#include "demo/deeds.h"

#include <algorithm>

#include "demo/form.h"
#include "demo/mail_deeds.h"
#include "demo/thread_deeds.h"

namespace relais::demo {
namespace {

enum class Way { post, remove };

// A form at an address of the request, with the field in which the words of the step stand.
struct Simple {
  std::string_view deed;
  std::string_view address;
  std::string_view main;
  Way way = Way::post;
};

constexpr Simple simple_deeds[] = {
    {"note", "/work-notes", "text"},
    {"return", "/return", "why"},
    {"assign", "/assignment", "why"},
    {"begin", "/beginning", "why"},
    {"wait", "/wait", "why"},
    {"resume", "/wait", "why", Way::remove},
    {"resolve", "/resolution", "why"},
    {"reopen", "/resolution", "why", Way::remove},
    {"refuse", "/refusal", "why"},
    {"cancel", "/cancellation", "why"},
    {"stage", "/stage", "stage"},
    {"urgency", "/urgency", "why"},
    {"stars", "/stars", "stars"},
    {"due", "/due-date", "due"},
    {"follow", "/follow-ups", "words"},
    {"piece", "/pieces", "name"},
    {"tag", "/tags", "tag"},
    {"activity", "/activities", "activity_words"},
    {"watch", "/watchers", "name"},
    {"reader", "/note-readers", "name"},
    {"link", "/links", "number"},
    {"merge", "/merger", "number"},
    {"confirm", "/requester-confirmation", "why"},
    {"requester", "/requester", "requester_name"},
    {"exchange", "/requester-exchange", "why"},
    {"write", "/exchanges", "text"},
};

bool do_simply(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  const auto found = std::ranges::find(simple_deeds, std::string_view{step.deed}, &Simple::deed);
  if (found == std::end(simple_deeds)) return false;
  const auto form = form_of(office, scene, step, found->main, number_of);
  const auto address = scene.address() + std::string{found->address};
  found->way == Way::post ? office.post(step.who, address, form) : office.remove(step.who, address, form);
  return true;
}

// What the first line types about a request, then hands over.
void qualify(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  const auto form = form_of(office, scene, step, "why", number_of);
  if (const auto details = picked(form, {"title", "description", "type", "team", "location"}); !details.empty())
    office.patch(step.who, scene.address(), details);
  if (const auto urgency = picked(form, {"level=urgency", "by", "why=because"}); !urgency.empty())
    office.post(step.who, scene.address() + "/urgency", urgency);
  if (step.deed == "qualify") office.post(step.who, scene.address() + "/qualification", picked(form, {"why"}));
}

// Written down by hand, whatever way it came.
void record_by_hand(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  auto form = form_of(office, scene, step, "description", number_of);
  if (value_of(form, "requester_id").empty()) form.push_back({"requester_id", "new"});
  const auto address = office.post(step.who, "/requests", form);
  scene.number = address.substr(address.rfind('/') + 1);
  scene.subject = value_of(form, "title");
}

void do_it(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  if (!scene.card) scene.card = office.database().read([&](Reads& db) { return card_of(db, scene.story); });
  if (do_simply(office, scene, step, number_of)) return;
  if (step.deed == "qualify" || step.deed == "details") return qualify(office, scene, step, number_of);
  if (step.deed == "record") return record_by_hand(office, scene, step, number_of);
  if (do_in_thread(office, scene, step) || do_with_mail(office, scene, step, number_of)) return;
  throw std::invalid_argument(fmt::format("nobody knows how to {}", step.deed));
}

}  // namespace

void act(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  try {
    do_it(office, scene, step, number_of);
  } catch (const BadStory&) {
    throw;
  } catch (const std::exception& mistake) {
    throw BadStory(scene.story.key, step.line, mistake.what());
  }
}

}  // namespace relais::demo
