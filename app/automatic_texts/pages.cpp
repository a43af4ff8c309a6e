#include "automatic_texts/pages.h"

#include "automatic_texts/sending.h"
#include "layout/frame_of.h"
#include "lib/text/characters.h"
#include "people/language.h"

namespace relais::automatic_texts {
namespace {

constexpr std::size_t longest_beginning = 140;

// A request that might be.
std::string sample(const AutomaticText& text, const std::string& body, const Settings& settings) {
  auto tried = text;
  tried.body = body;
  About about;
  about.number = "DEM-2026-000042";
  about.title = std::string{t("Leak in the workshop")};
  return words_of(tried, about, "Marie DUPONT", settings);
}

Options types_on_offer(Reads& db) {
  Options options;
  for (const auto& type : request_types::all(db)) options.push_back({std::to_string(type.id.value), type.name});
  return options;
}

void write_json(JsonWriter& out, const AutomaticText& text) {
  out.begin_object().field("key", text.which.key()).field("occasion", text.which.occasion);
  out.field("type", text.type_name).field("language", text.which.language).field("is_on", text.is_on);
  out.perhaps("after_days", only_if(text.which.occasion == Occasion::reminder, text.after_days));
  out.field("body", text.body).field("is_own", !text.id).end_object();
}

}  // namespace

std::string TextLine::beginning() const { return shortened(on_one_line(text.body), longest_beginning); }

TextsPage texts_page(const Request& http) {
  TextsPage page;
  page.frame = frame_of(http, std::string{t("Automatic messages")}, "/request-types", "automatic_text");
  for (auto& text : all(http.db())) page.lines.push_back({std::move(text)});
  page.occasions = options_of<Occasion>();
  page.languages = options_of<Language>();
  page.types = types_on_offer(http.db());
  return page;
}

TextSettings settings_of(const AutomaticText& text) {
  return {text.body, text.is_on ? "yes" : "no", std::to_string(text.after_days)};
}

TextFormPage text_form_page(const Request& http, const AutomaticText& text) {
  TextFormPage page;
  page.frame = frame_of(http, std::string{filter_label(text.which.occasion)}, "/request-types", "");
  page.text = text;
  page.action = "/automatic-texts/" + text.which.key();
  page.back_name = std::string{t("Automatic messages")};
  page.typed = page.seen = settings_of(text);
  page.fields = in_braces(fields);
  page.preview = sample(text, text.body, http.settings());
  return page;
}

void write_json(JsonWriter& out, const TextsPage& page) {
  out.begin_object();
  out.list("automatic_texts", page.lines, [](JsonWriter& row, const auto& line) { write_json(row, line.text); });
  out.end_object();
}

}  // namespace relais::automatic_texts
