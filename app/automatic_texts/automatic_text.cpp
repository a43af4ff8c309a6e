#include "automatic_texts/automatic_text.h"

#include <algorithm>

#include "dispatch/id_in.h"
#include "lib/text/names.h"
#include "lib/text/written_language.h"

namespace relais::automatic_texts {
namespace {

constexpr int usual_days = 7;

constexpr auto acknowledgement = translatable(
    "Hello,\n\nWe have received your request. Its number is {{number}}. Somebody will answer you.\n\nTo add something, "
    "simply answer this mail.\n\n{{organisation}}");
constexpr auto closing_notice = translatable(
    "Hello,\n\nYour request {{number}} has been dealt with: {{title}}.\n\nIs something not right? Simply "
    "answer this mail, and your request is open again.\n\n{{organisation}}");
constexpr auto reminder = translatable(
    "Hello,\n\nTo go on with your request {{number}} ({{title}}), we still need your answer.\n\nSimply "
    "answer this mail.\n\n{{organisation}}");

constexpr std::string_view columns =
    "SELECT automatic_texts.id, occasion, type_id, coalesce(request_types.name, ''), language, body, is_on, after_days "
    "FROM automatic_texts LEFT JOIN request_types ON request_types.id = type_id";

Sql select_one() {
  return kept(fmt::format("{} WHERE occasion = $1 AND coalesce(type_id, 0) = $2 AND language = $3", columns));
}

Sql select_all() { return kept(fmt::format("{} ORDER BY occasion, request_types.name, language", columns)); }

constexpr Sql insert_text = R"sql(
  INSERT INTO automatic_texts (occasion, type_id, language, body, is_on, after_days) VALUES ($1, $2, $3, $4, $5, $6)
  RETURNING id
)sql";

constexpr Sql update_text = R"sql(
  UPDATE automatic_texts SET body = $2, is_on = $3, after_days = $4 WHERE id = $1
)sql";

constexpr Sql delete_text = R"sql(
  DELETE FROM automatic_texts WHERE id = $1
)sql";

std::string_view english_of(Occasion occasion) {
  switch (occasion) {
    case Occasion::acknowledgement: return acknowledgement;
    case Occasion::closing_notice: return closing_notice;
    case Occasion::reminder: return reminder;
  }
  return {};
}

std::int64_t number_of(const std::optional<Id<RequestType>>& type) { return type ? type->value : 0; }

std::optional<AutomaticText> kept_text(Reads& db, const Which& which) {
  return db.first<AutomaticText>(select_one(), which.occasion, number_of(which.type), name_of(which.language));
}

std::optional<AutomaticText> kept_for(Reads& db, const Which& which) {
  if (which.type) {
    if (auto of_type = kept_text(db, which)) return of_type;
  }
  return kept_text(db, {which.occasion, std::nullopt, which.language});
}

const char* in_words(bool is_on) { return is_on ? "on" : "off"; }

std::vector<Change> changes_between(const AutomaticText& before, const AutomaticText& after) {
  std::vector<Change> changes;
  if (before.body != after.body) changes.push_back(change("body", before.body, after.body));
  if (before.is_on != after.is_on) changes.push_back(change("is_on", in_words(before.is_on), in_words(after.is_on)));
  if (before.after_days != after.after_days)
    changes.push_back(change("after_days", std::to_string(before.after_days), std::to_string(after.after_days)));
  return changes;
}

}  // namespace

std::string_view filter_label(Occasion occasion) {
  switch (occasion) {
    case Occasion::acknowledgement: return t("Acknowledgement");
    case Occasion::closing_notice: return t("Closing notice");
    case Occasion::reminder: return t("Reminder");
  }
  return {};
}

std::optional<Which> Which::from(std::string_view key) {
  const auto dot = key.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto rest = key.substr(dot + 1);
  const auto second = rest.find('.');
  const auto occasion = named<Occasion>(key.substr(0, dot));
  const auto language = named<Language>(rest.substr(0, second));
  if (!occasion || !language) return std::nullopt;
  Which which{*occasion, std::nullopt, *language};
  if (second == std::string_view::npos) return which;
  which.type = id_in<RequestType>(rest.substr(second + 1));
  return which.type ? std::optional{which} : std::nullopt;
}

std::string Which::key() const {
  const auto every = fmt::format("{}.{}", name_of(occasion), name_of(language));
  return type ? fmt::format("{}.{}", every, type->value) : every;
}

AutomaticText AutomaticText::from(Row& row) {
  AutomaticText text;
  text.id = row.read<std::int64_t>();
  text.which.occasion = row.read<Occasion>();
  text.which.type = row.read<std::optional<Id<RequestType>>>();
  text.type_name = row.read<std::string>();
  text.which.language = named<Language>(row.read<std::string>()).value_or(Language::fr);
  text.body = row.read<std::string>();
  text.is_on = row.read<bool>();
  text.after_days = row.read<int>();
  return text;
}

AutomaticText own_words(const Which& which) {
  const auto english = english_of(which.occasion);
  const LanguageScope scope{language_having(english, which.language)};
  AutomaticText text;
  text.which = which;
  text.body = std::string{t(english)};
  // Nobody is reminded of anything before somebody has wanted it.
  text.is_on = which.occasion != Occasion::reminder;
  text.after_days = usual_days;
  return text;
}

AutomaticText text(Reads& db, const Which& which) {
  if (auto found = kept_text(db, which)) return *std::move(found);
  auto own = own_words(which);
  if (which.type) own.type_name = request_types::name_of(db, *which.type);
  return own;
}

AutomaticText text_for(Reads& db, const Which& which) {
  if (auto found = kept_for(db, which)) return *std::move(found);
  const auto other = language_having(english_of(which.occasion), which.language);
  if (other != which.language) {
    if (auto found = kept_for(db, {which.occasion, which.type, other})) return *std::move(found);
  }
  return own_words(which);
}

std::vector<AutomaticText> all(Reads& db) {
  auto texts = db.all<AutomaticText>(select_all());
  for (const auto occasion : all_of<Occasion>()) {
    const auto is_there = [&](const auto& text) {
      return text.which.occasion == occasion && !text.which.type && text.which.language == Language::fr;
    };
    if (std::ranges::none_of(texts, is_there)) texts.push_back(own_words({occasion, std::nullopt, Language::fr}));
  }
  std::ranges::stable_sort(texts, {}, [](const auto& text) {
    return std::tuple{text.which.occasion, text.type_name, text.which.language};
  });
  return texts;
}

void keep(Transaction& tx, const AutomaticText& before, const AutomaticText& text, const Actor& by) {
  const auto changes = changes_between(before, text);
  if (changes.empty() && before.id) return;
  auto ref = before.ref();
  if (before.id) {
    tx.run(update_text, *before.id, text.body, text.is_on, text.after_days);
  } else {
    ref.id = tx.returning<std::int64_t>(insert_text, text.which.occasion, text.which.type, name_of(text.which.language),
                                        text.body, text.is_on, text.after_days);
  }
  record(tx, by, ref, "changed", changes);
}

void forget(Transaction& tx, const AutomaticText& text, const Actor& by) {
  if (!text.id) return;
  tx.run(delete_text, *text.id);
  record(tx, by, text.ref(), "removed", {change("body", text.body, "")});
}

}  // namespace relais::automatic_texts
