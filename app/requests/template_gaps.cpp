#include "requests/template_gaps.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "answer_templates/answer_template.h"
#include "lib/text/names.h"
#include "lib/text/translation.h"

namespace relais::requests {
namespace {

// In place of "{{requester.name}}": "‹nom du demandeur›".
std::string gap_of(std::string_view field) {
  std::string_view words = field;
  if (field == "requester.name") words = t("name of the requester");
  if (field == "number") words = t("number of the request");
  if (field == "title") words = t("title of the request");
  if (field == "organisation") words = t("name of the organisation");
  if (field == "responsible.name") words = t("name of the responsible");
  if (field == "me.name") words = t("your own name");
  return fmt::format("‹{}›", words);
}

}  // namespace

std::vector<TextField> with_gaps(std::vector<TextField> fields) {
  for (auto& field : fields) {
    if (field.value.empty()) field.value = gap_of(field.name);
  }
  return fields;
}

std::vector<std::string> gaps_in(std::string_view text) {
  std::vector<std::string> gaps;
  for (const auto language : all_of<Language>()) {
    const LanguageScope scope{language};
    for (const auto field : answer_templates::fields) {
      auto gap = gap_of(field);
      const bool stays = text.find(gap) != std::string_view::npos;
      if (stays && std::ranges::find(gaps, gap) == gaps.end()) gaps.push_back(std::move(gap));
    }
  }
  return gaps;
}

std::string why_gaps_stay(std::string_view text) {
  const auto gaps = gaps_in(text);
  if (gaps.empty()) return {};
  return t("Something is still to be written here: {gaps}. Write it, or take it out.",
           {{"gaps", fmt::format("{}", fmt::join(gaps, ", "))}});
}

}  // namespace relais::requests
