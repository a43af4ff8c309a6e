#include "demo/teller.h"

#include <algorithm>

#include "demo/deeds.h"
#include "demo/office_hours.h"
#include "lib/time/clock.h"
#include "lib/time/zone.h"
#include "notices/list.h"
#include "notices/reading.h"

namespace relais::demo {
namespace {

// What was written last has not left yet.
constexpr std::chrono::minutes not_left_yet{150};

struct Turn {
  Timestamp at;
  std::size_t scene = 0;
  std::size_t step = 0;
};

bool is_by_somebody_outside(const Step& step) { return step.who.empty(); }

// Told in minutes and hours: it looks fresh at night and on Sundays, too.
bool is_of_today(const Scene& scene) {
  return value_of(scene.story.head, "ago").find('d') == std::string::npos && !scene.ends_at_present;
}

// Of one story, each a little after the one before.
void add_turns(std::vector<Turn>& turns, const Scene& scene, std::size_t number, Timestamp present) {
  auto at = scene.begins;
  for (std::size_t i = 0; i < scene.story.steps.size(); ++i) {
    const auto& step = scene.story.steps[i];
    const auto pace = is_by_somebody_outside(step) || is_of_today(scene) ? Pace::any_hour : Pace::office;
    const auto next = i == 0 ? at : later(at, step.when, pace);
    at = std::max(next, at + std::chrono::seconds{20});
    if (at > present && scene.ends_at_present) return;
    turns.push_back({std::min(at, present), number, i});
  }
}

std::vector<Turn> turns_of(const std::vector<Scene>& scenes, Timestamp present) {
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < scenes.size(); ++i) add_turns(turns, scenes[i], i, present);
  std::ranges::stable_sort(turns, {}, &Turn::at);
  return turns;
}

class Teller {
public:
  Teller(Office& office, std::vector<Scene> scenes, Timestamp present)
      : office_(office), scenes_(std::move(scenes)), present_(present) {}

  std::vector<Scene> told() {
    for (const auto& turn : turns_of(scenes_, present_)) {
      let_days_pass_until(turn.at);
      const FrozenClock clock{turn.at};
      if (turn.at > present_ - not_left_yet) office_.hold_mail();
      take(scenes_[turn.scene], scenes_[turn.scene].story.steps[turn.step]);
    }
    return std::move(scenes_);
  }

private:
  void take(Scene& scene, const Step& step) {
    act(office_, scene, step, [&](const std::string& key) { return number_of(key); });
    office_.do_what_waits();
    scene.is_told = &step == &scene.story.steps.back();
  }

  const std::string& number_of(const std::string& key) const {
    const auto found = std::ranges::find(scenes_, key, [](const Scene& scene) { return scene.story.key; });
    if (found == scenes_.end() || found->number.empty()) throw std::invalid_argument("no story yet of " + key);
    return found->number;
  }

  void let_days_pass_until(Timestamp at) {
    const auto day = local_time(at).day;
    if (day == day_) return;
    day_ = day;
    LocalTime early;
    early.day = day;
    early.hour = 7;
    const FrozenClock clock{std::min(instant(early), at)};
    office_.do_what_waits();
    office_.do_what_each_day_brings();
    if (now() < ago(present_, "1d 11:00")) everybody_reads();
  }

  void everybody_reads() {
    office_.database().write([&](Transaction& tx) {
      for (const auto& [key, person] : office_.cast()) {
        if (notices::count_unread(tx, person.id) == 0) continue;
        notices::read_all(tx, person, notices::newest_notice(tx, person.id));
      }
    });
  }

  Office& office_;
  std::vector<Scene> scenes_;
  Timestamp present_;
  std::chrono::sys_days day_;
};

}  // namespace

std::vector<Scene> tell(Office& office, std::vector<Scene> scenes, Timestamp present) {
  return Teller{office, std::move(scenes), present}.told();
}

}  // namespace relais::demo
