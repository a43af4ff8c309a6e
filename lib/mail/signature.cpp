#include "lib/mail/signature.h"

#include <optional>

#include "lib/mail/signature_lines.h"
#include "lib/mail/signature_name.h"
#include "lib/mail/signature_organisation.h"
#include "lib/mail/signature_phone.h"
#include "lib/mail/signature_words.h"
#include "lib/text/characters.h"

namespace relais::mail {
namespace {

// Names stand first; further down are towns and streets.
constexpr std::size_t lines_of_names = 4;

struct Signer {
  std::size_t line = 0;
  std::string name;
};

struct Header {
  std::string_view name;
  std::string_view domain;

  // A mailbox of a service says nothing of who signs.
  bool names_a_person() const { return looks_like_a_person(name); }
  bool is_bare() const { return words_of(folded(name)).size() <= 1; }
};

bool may_be_a_name(const FootLine& piece, const Header& header) {
  return looks_like_a_person(piece.shown) && (header.names_a_person() || !is_name_of_domain(piece, header.domain));
}

// With nobody in the header, the first line tells who signs.
bool is_signer(const FootLine& piece, const Header& header, std::size_t line) {
  if (!may_be_a_name(piece, header)) return false;
  if (names_agree(header.name, piece.shown)) return true;
  return line == 0 && !header.names_a_person() && (!header.is_bare() || header.name.empty());
}

std::optional<Signer> signer_in(const std::vector<FootLine>& lines, const Header& header) {
  for (std::size_t i = 0; i < std::min(lines_of_names, lines.size()); ++i) {
    for (const auto& piece : pieces_of(lines[i])) {
      if (is_signer(piece, header, i)) return Signer{i, name_as_shown(piece.shown)};
    }
  }
  return std::nullopt;
}

// Somebody signs for him: nothing but the organisation is his.
bool is_signed_by_another(const std::vector<FootLine>& lines, const Header& header) {
  if (lines.empty() || header.name.empty()) return false;
  const auto pieces = pieces_of(lines.front());
  return !pieces.empty() && may_be_a_name(pieces.front(), header) &&
         !is_name_of_domain(pieces.front(), header.domain) && !names_agree(header.name, pieces.front().shown);
}

}  // namespace

Signature signature_in(std::string_view text, std::string_view sender_name, std::string_view sender_domain) {
  const Header header{sender_name, sender_domain};
  const auto lines = signature_lines(text, sender_name);
  Signature found;
  found.organisation = organisation_in(lines, sender_domain);
  const auto signer = signer_in(lines, header);
  if (signer) {
    if (tells_as_much(signer->name, sender_name) || !header.names_a_person()) found.name = signer->name;
    found.role = role_in(lines, signer->line, found.organisation);
  }
  if (signer || !is_signed_by_another(lines, header)) found.phone = phone_in(lines);
  return found;
}

}  // namespace relais::mail
