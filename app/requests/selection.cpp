#include "requests/selection.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "dispatch/typed_list.h"
#include "lib/text/characters.h"
#include "requests/visibility.h"

namespace relais::requests {
namespace {

constexpr std::size_t most_named = 5;

// What is said on the telephone.
std::string short_number(const std::string& number) { return number.substr(number.rfind('-') + 1); }

std::vector<std::string> chosen(const relais::Request& http) {
  std::vector<std::string> numbers;
  for (auto& number : typed_list(http, "numbers")) {
    if (numbers.size() < most_at_once && std::ranges::find(numbers, number) == numbers.end())
      numbers.push_back(std::move(number));
  }
  return numbers;
}

WhyNot changed(const relais::Request& http, const std::string& number,
               const std::function<WhyNot(const Request&)>& change) {
  const auto request = request_seen_by(http.tx(), http.person(), number);
  return request ? change(*request) : WhyNot{t("not found (a request)")};
}

std::string named_numbers(const std::vector<std::string>& numbers) {
  std::vector<std::string> shown;
  for (const auto& number : numbers) {
    if (shown.size() == most_named) return fmt::format("{}…", fmt::join(shown, ", "));
    shown.push_back(short_number(number));
  }
  return fmt::format("{}", fmt::join(shown, ", "));
}

}  // namespace

Outcome for_each_chosen(const relais::Request& http, const std::function<WhyNot(const Request&)>& change) {
  return for_each_of(http, chosen(http), change);
}

Outcome for_each_of(const relais::Request& http, const std::vector<std::string>& numbers,
                    const std::function<WhyNot(const Request&)>& change) {
  Outcome outcome;
  for (const auto& number : numbers) {
    if (auto why = changed(http, number, change)) {
      outcome.not_done.push_back({number, *std::move(why)});
    } else {
      outcome.done.push_back(number);
    }
  }
  return outcome;
}

std::string already(State state) { return t("already {state}", {{"state", lowered(filter_label(state))}}); }

std::string not_yours_to_change() { return std::string{t("you may not do this here")}; }

std::string not_done_in_words(const std::vector<NotDone>& not_done) {
  std::vector<std::string> whys;
  for (const auto& each : not_done) {
    if (std::ranges::find(whys, each.why) == whys.end()) whys.push_back(each.why);
  }
  std::string text;
  for (const auto& why : whys) {
    std::vector<std::string> numbers;
    for (const auto& each : not_done) {
      if (each.why == why) numbers.push_back(each.number);
    }
    text += fmt::format(
        " {}", tn("{count} not: {numbers}, {why}.", "{count} not: {numbers}, {why}.",
                  static_cast<std::int64_t>(numbers.size()), {{"numbers", named_numbers(numbers)}, {"why", why}}));
  }
  return text;
}

}  // namespace relais::requests
