#include "demo/mail_deeds.h"

#include "demo/letters.h"
#include "demo/office_hours.h"
#include "intake/handling.h"
#include "lib/time/clock.h"

namespace relais::demo {
namespace {

std::string expected_of(const Scene& scene, const Step& step) {
  auto told = value_of(step.fields, "outcome");
  if (!told.empty()) return told;
  if (step.deed == "bounce") return "bounce";
  return scene.number.empty() && !scene.card ? "opened" : "joined";
}

void take_in(Office& office, Scene& scene, const Step& step, const Letter& letter) {
  const auto mailbox =
      office.database().read([&](Reads& db) { return mailboxes::mailbox_at(db, letter.recipient).value(); });
  const auto kept = mailboxes::keep_mail(office.database(), office.services().blobs,
                                         {mailbox, letter.recipient, letter.return_path}, letter.bytes);
  office.do_what_waits();
  const auto handled = office.database().read([&](Reads& db) { return intake::outcome_of(db, kept.id); });
  if (!handled) throw BadStory(scene.story.key, step.line, "nothing became of this mail");
  const auto expected = expected_of(scene, step);
  if (name_of(handled->outcome) != expected)
    throw BadStory(scene.story.key, step.line,
                   fmt::format("{} instead of {}: {}", name_of(handled->outcome), expected, handled->why));
  if (handled->outcome == intake::Outcome::opened && handled->request) scene.number = *handled->request;
  scene.mail = kept.id;
  ++scene.mails;
}

void receive(Office& office, Scene& scene, const Step& step) {
  if (scene.subject.empty()) scene.subject = with_days(value_of(scene.story.head, "subject"), now());
  if (scene.subject.empty()) scene.subject = value_of(step.fields, "subject");
  const auto letter = office.database().read([&](Reads& db) {
    return step.deed == "bounce" ? report_of(db, office, scene, step) : letter_of(db, office, scene, step);
  });
  take_in(office, scene, step, letter);
}

// "sort-request", "sort-attachment", "sort-spam", "sort-ignoring", "sort-blocking"
void sort(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  const auto action = step.deed.substr(step.deed.find('-') + 1);
  const Fields form = step.words.empty() ? Fields{} : Fields{{"number", number_of(step.words)}};
  office.post(step.who, fmt::format("/mails-to-sort/{}/{}", scene.mail.value, action), form);
  const auto handled = office.database().read([&](Reads& db) { return intake::outcome_of(db, scene.mail); });
  if (action == "request" && handled && handled->request) scene.number = *handled->request;
}

}  // namespace

bool do_with_mail(Office& office, Scene& scene, const Step& step, const NumberOf& number_of) {
  if (step.deed == "mail" || step.deed == "bounce") {
    receive(office, scene, step);
  } else if (step.deed.starts_with("sort-")) {
    sort(office, scene, step, number_of);
  } else {
    return false;
  }
  return true;
}

}  // namespace relais::demo
