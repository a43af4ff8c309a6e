#include "requests/moment_answer.h"

#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "lib/time/format.h"
#include "lib/time/typed_moment.h"
#include "lib/time/zone.h"

namespace relais::requests {

std::string MomentAnswer::in_full() const {
  if (!at) return {};
  const auto there = local_time(*at);
  const bool is_whole_day = there.hour == 23 && there.minute == 59;
  return is_whole_day ? full_day(*at) : t("{day} at {time}", {{"day", full_day(*at)}, {"time", time_of_day(*at)}});
}

MomentAnswer moment_answer(const std::string& typed) {
  MomentAnswer answer{std::string{trimmed(typed)}, typed_moment(typed, now()), false};
  answer.is_past = answer.at && *answer.at < now();
  return answer;
}

void write_json(JsonWriter& out, const MomentAnswer& answer) {
  out.begin_object().field("typed", answer.typed).field("at", answer.at);
  out.field("in_full", answer.in_full()).end_object();
}

}  // namespace relais::requests
