#include "intake/told_requester.h"

#include "lib/text/characters.h"

namespace relais::intake {
namespace {

using namespace std::string_view_literals;

// Folded, as the line is before it is compared.
constexpr std::array labels{"demandeur"sv,     "demandeuse"sv, "client"sv,    "cliente"sv,
                            "de la part de"sv, "appel de"sv,   "requester"sv, "customer"sv,
                            "call from"sv,     "aanvrager"sv,  "klant"sv,     "oproep van"sv,
                            "antragsteller"sv, "kunde"sv,      "kundin"sv,    "anruf von"sv};

constexpr std::size_t fewest_digits = 8;
constexpr std::size_t most_digits = 15;

// What stands behind "Demandeur :"; empty where the line is none of these.
std::string_view behind_label(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  const auto label = folded(on_one_line(line.substr(0, colon)));
  if (std::find(labels.begin(), labels.end(), label) == labels.end()) return {};
  return trimmed(line.substr(colon + 1));
}

bool is_part_of_address(char c) {
  return c != ' ' && c != '<' && c != '>' && c != '(' && c != ')' && c != ',' && c != ';' && c != '\t' && c != '[' &&
         c != ']';
}

// Takes the address out of the words, where there is one.
std::optional<EmailAddress> take_address(std::string& words) {
  const auto at = words.find('@');
  if (at == std::string::npos) return std::nullopt;
  auto first = at;
  while (first > 0 && is_part_of_address(words[first - 1])) --first;
  auto last = at;
  while (last < words.size() && is_part_of_address(words[last])) ++last;
  auto address = EmailAddress::from(words.substr(first, last - first));
  words.replace(first, last - first, " ");
  return address;
}

std::string take_phone(std::string& words) {
  const auto first = words.find_first_of("+0");
  if (first == std::string::npos) return {};
  const auto end = std::min(words.find_first_not_of("+0123456789 ./-()", first), words.size());
  const auto phone = std::string{trimmed(words.substr(first, end - first))};
  const auto digits =
      static_cast<std::size_t>(std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; }));
  if (digits < fewest_digits || digits > most_digits) return {};
  words.replace(first, end - first, " ");
  return phone;
}

// What is left when number and address are taken out: the name before the first comma or bracket.
std::string name_in(std::string_view words) { return on_one_line(words.substr(0, words.find_first_of(",;<([|"))); }

std::optional<ToldRequester> told_in(std::string_view line) {
  std::string words{behind_label(line)};
  if (words.empty()) return std::nullopt;
  ToldRequester told;
  told.line = on_one_line(line);
  told.contact.email = take_address(words);
  told.contact.phone = take_phone(words);
  told.contact.name = name_in(words);
  if (told.contact.name.empty() && told.contact.email) told.contact.name = told.contact.email->text();
  return told.contact.name.empty() ? std::nullopt : std::optional{std::move(told)};
}

}  // namespace

std::optional<ToldRequester> told_requester(std::string_view text) {
  std::optional<ToldRequester> found;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    auto told = told_in(line);
    if (told && found) return std::nullopt;
    if (told) found = std::move(told);
  }
  return found;
}

}  // namespace relais::intake
