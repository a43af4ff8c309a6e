#include "automatic_texts/automatic_texts_handlers.h"

#include <charconv>

#include "automatic_texts/pages.h"
#include "dispatch/edited_fields.h"
#include "lib/text/characters.h"

namespace relais::automatic_texts {
namespace {

constexpr std::size_t longest_body = 10'000;
constexpr int longest_patience = 365;

AutomaticText text_in_path(const Request& http) {
  const auto which = Which::from(http.in_path("text"));
  const auto is_type = [&](const auto& type) { return type.id == which->type; };
  if (!which || (which->type && std::ranges::none_of(request_types::all(http.db()), is_type))) throw NotFound();
  return text(http.db(), *which);
}

int days_in(const std::string& typed) {
  int days = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), days);
  return error == std::errc{} && end == typed.data() + typed.size() ? days : 0;
}

Mistakes mistakes_in(const TextSettings& settings, Occasion occasion) {
  Mistakes mistakes;
  if (trimmed(settings.body).empty()) mistakes.push_back({"body", std::string{t("Write what is to be said.")}});
  if (characters(settings.body) > longest_body)
    mistakes.push_back({"body", t("At most {count} characters, please.", {{"count", std::to_string(longest_body)}})});
  if (const auto unknown = unknown_fields(settings.body, fields); !unknown.empty()) {
    mistakes.push_back({"body", t("There is no field {names}. There are: {fields}.",
                                  {{"names", in_braces(unknown)}, {"fields", in_braces(fields)}})});
  }
  if (settings.is_on != "yes" && settings.is_on != "no")
    mistakes.push_back({"is_on", std::string{t("Is it sent, yes or no?")}});
  const auto days = days_in(settings.after_days);
  if (occasion == Occasion::reminder && (days < 1 || days > longest_patience))
    mistakes.push_back({"after_days", std::string{t("A number of days from 1 to 365, please.")}});
  return mistakes;
}

AutomaticText changed(AutomaticText text, const TextSettings& settings) {
  text.body = std::string{trimmed(settings.body)};
  text.is_on = settings.is_on == "yes";
  if (text.which.occasion == Occasion::reminder) text.after_days = days_in(settings.after_days);
  return text;
}

std::string on_or_off(const std::string& is_on) { return std::string{is_on == "yes" ? t("on") : t("off")}; }

Response kept(const Request& http, std::string_view words) {
  if (http.wants_json()) return page(texts_page(http));
  return see_other("/automatic-texts", words);
}

}  // namespace

Response index_texts(Request& http) { return page(texts_page(http)); }

Response new_text(Request& http) {
  const auto occasion = named<Occasion>(http.in_query("occasion"));
  const auto language = named<Language>(http.in_query("language"));
  if (!occasion || !language) throw NotFound();
  const auto type = id_in<RequestType>(http.in_query("type"));
  return see_other("/automatic-texts/" + Which{*occasion, type, *language}.key() + "/edit");
}

Response edit_text(Request& http) { return page(text_form_page(http, text_in_path(http))); }

Response update_text(Request& http) {
  const auto text = text_in_path(http);
  auto form = text_form_page(http, text);
  const TextSettings typed{http.typed("body"), http.typed("is_on"), std::string{trimmed(http.typed("after_days"))}};
  std::vector<EditedField<TextSettings>> edited{{"body", t("What it says"), &TextSettings::body, as_typed},
                                                {"is_on", t("It is sent"), &TextSettings::is_on, on_or_off}};
  if (text.which.occasion == Occasion::reminder)
    edited.push_back({"after_days", t("After how many days"), &TextSettings::after_days, as_typed});
  const auto check = [&](const auto& settings) { return mistakes_in(settings, text.which.occasion); };
  if (auto refusal = sent_back(http, text.ref(), form, typed, edited, check)) return *std::move(refusal);
  keep(http.tx(), text, changed(text, form.typed), http.person());
  return kept(http, t("Kept: it says so from now on."));
}

Response destroy_text(Request& http) {
  forget(http.tx(), text_in_path(http), http.person());
  return kept(http, t("The words of the program are back."));
}

}  // namespace relais::automatic_texts
