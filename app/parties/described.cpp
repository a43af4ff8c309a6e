#include "parties/described.h"

#include <algorithm>
#include <vector>

#include "lib/text/characters.h"
#include "parties/name_key.h"

namespace relais::parties {
namespace {

using Words = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_in(std::string_view text) { return static_cast<std::size_t>(std::ranges::count_if(text, is_digit)); }

Words parts_at(std::string_view text, char separator) {
  Words parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_of_a_number(std::string_view word) {
  return word.find_first_not_of("0123456789+./()-") == std::string_view::npos && digits_in(word) > 0;
}

// "BE", "TVA", or the whole of "BE0799567832".
bool begins_number_of_company(std::string_view word) {
  const auto key = folded(word);
  if (key == "tva" || key == "btw" || key == "vat") return true;
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() >= 2 && is_letter(word[0]) && is_letter(word[1]) && (word.size() == 2 || digits_in(word) >= 2);
}

void append(std::string& to, const std::string& word) { to += (to.empty() ? "" : " ") + word; }

// Takes the mail address and the numbers out; what is left are words.
Words take_out_numbers(const Words& words, Described& who) {
  Words left;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    const bool numbers_follow = i + 1 < words.size() && digits_in(words[i + 1]) >= 2;
    if (word.find('@') != std::string::npos) {
      who.email = word;
    } else if (begins_number_of_company(word) && (digits_in(word) >= 2 || numbers_follow)) {
      who.number = word;
      while (i + 1 < words.size() && digits_in(words[i + 1]) >= 2) append(who.number, words[++i]);
    } else if (is_of_a_number(word)) {
      append(who.phone, word);
    } else {
      left.push_back(word);
    }
  }
  return left;
}

bool is_in_capitals(const std::string& word) { return characters(word) > 1 && raised(word) == word; }

bool has_legal_form(const Words& words) {
  return std::ranges::any_of(words, [](const auto& word) { return is_legal_form(folded(word)); });
}

std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) append(text, word);
  return text;
}

void take_name(const Words& words, Described& who) {
  const bool has_both = std::ranges::any_of(words, is_in_capitals) && !std::ranges::all_of(words, is_in_capitals);
  Words family;
  Words given;
  for (const auto& word : words) {
    const bool is_family = has_both ? is_in_capitals(word) : family.empty();
    (is_family ? family : given).push_back(word);
  }
  who.family_name = raised(joined(family));
  who.given_name = as_given_name(joined(given));
}

}  // namespace

Described described(std::string_view typed) {
  Described who;
  // Cut where it may be within a character.
  const auto heard = repaired(typed.substr(0, 400));
  const auto parts = parts_at(heard, ',');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto words = take_out_numbers(parts_at(parts[i], ' '), who);
    if (words.empty()) continue;
    const bool is_company = i > 0 || has_legal_form(words);
    if (is_company) {
      append(who.company, joined(words));
    } else {
      take_name(words, who);
    }
  }
  return who;
}

std::string full_name(std::string_view given_name, std::string_view family_name) {
  return std::string{trimmed(fmt::format("{} {}", trimmed(given_name), raised(trimmed(family_name))))};
}

std::string as_given_name(std::string_view typed) {
  if (lowered(typed) != typed && raised(typed) != typed) return std::string{typed};
  std::string name;
  bool begins = true;
  const auto low = lowered(typed);
  for (std::size_t at = 0; at < low.size();) {
    auto next = at + 1;
    while (next < low.size() && (static_cast<unsigned char>(low[next]) & 0xC0U) == 0x80U) ++next;
    const auto letter = low.substr(at, next - at);
    name += begins ? raised(letter) : letter;
    begins = letter == "-" || letter == " " || letter == "'";
    at = next;
  }
  return name;
}

}  // namespace relais::parties
