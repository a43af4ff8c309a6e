// By what a person is recognised in a text, however it is laid out: names without regard to case, accents and what
// stands between their words, mail addresses, telephone numbers with or without their country.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::privacy {

// In what belongs to the person, a part of the name alone is her, too: "Bonjour Madame Dupont".
enum class Whose { of_the_person, of_others };

class Identifiers {
public:
  void add_name(std::string_view name);
  // Counts only in what belongs to the person, and where it is written as a name.
  void add_part(std::string_view part);
  void add_email(std::string_view email);
  // In E.164.
  void add_phone(std::string_view number);

  bool are_in(std::string_view text, Whose whose) const;
  // With the stand-in in place of names, and a word for what is gone in place of addresses and numbers.
  std::string without(std::string_view text, Whose whose, std::string_view stand_in) const;

  // For a LIKE on lower-case text: every text that holds one of the identifiers matches one of these, and many others.
  const std::vector<std::string>& likes() const { return likes_; }

private:
  using Words = std::vector<std::string>;
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_name = false;
  };

  std::vector<Span> spans(std::string_view text, Whose whose) const;

  std::vector<Words> names_;
  std::vector<Words> parts_;
  std::vector<Words> emails_;
  std::vector<std::string> phones_;  // their last digits
  std::vector<std::string> likes_;
};

}  // namespace relais::privacy
