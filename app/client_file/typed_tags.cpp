#include "client_file/typed_tags.h"

#include <map>

#include "dispatch/options.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "tags/tag.h"

namespace relais::client_file {
namespace {

// By what they are compared by. What is no tag stays, so that it is found to be a mistake.
std::map<std::string, std::string> tags_in(const std::string& typed) {
  std::map<std::string, std::string> tags;
  for (const auto& part : filter_parts(typed)) {
    const auto name = on_one_line(part);
    if (!name.empty()) tags.try_emplace(folded(name), name);
  }
  return tags;
}

constexpr std::int64_t most_proposed = 100;

}  // namespace

std::vector<lists::Option> tags_to_propose(Reads& db) {
  std::vector<lists::Option> known;
  for (const auto& tag : tags::known_tags(db, most_proposed)) known.push_back({"", tag.name});
  return known;
}

std::string tags_in_words(Reads& db, const RecordRef& record) {
  std::string words;
  for (const auto& tag : tags::tags_of(db, record)) words += fmt::format("{}{}", words.empty() ? "" : ", ", tag.name);
  return tags_laid_out(words);
}

std::string tags_laid_out(const std::string& typed) {
  std::string words;
  for (const auto& [key, name] : tags_in(typed)) words += fmt::format("{}{}", words.empty() ? "" : ", ", name);
  return words;
}

std::optional<Mistake> mistake_in_tags(const std::string& typed) {
  for (const auto& [key, name] : tags_in(typed)) {
    if (!tags::TagName::from(name)) return Mistake{"tags", std::string{t("A tag has at most 50 characters.")}};
  }
  return std::nullopt;
}

void keep_tags(Transaction& tx, const RecordRef& record, const std::string& before, const std::string& after,
               const Actor& by) {
  const auto had = tags_in(before);
  const auto has = tags_in(after);
  for (const auto& [key, name] : had) {
    if (!has.contains(key)) tags::untag(tx, record, tags::TagName::from(name).value(), by);
  }
  for (const auto& [key, name] : has) {
    if (!had.contains(key)) tags::tag(tx, record, tags::TagName::from(name).value(), by);
  }
}

}  // namespace relais::client_file
