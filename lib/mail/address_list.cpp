#include "lib/mail/address_list.h"

#include "lib/mail/charset.h"
#include "lib/mail/encoded_words.h"
#include "lib/mail/gmime_objects.h"

namespace relais::mail {
namespace {

constexpr std::size_t most_addresses = 5000;
constexpr int deepest_group = 4;

std::string encoded_again(const std::string& text) {
  const OwnedText base64{g_base64_encode(reinterpret_cast<const guchar*>(text.data()), text.size())};
  return fmt::format("=?utf-8?B?{}?=", base64.get());
}

// Each run of encoded words as one: GMime reads each by itself, and loses a character that two of them share.
std::string with_whole_words(std::string_view raw) {
  std::string out;
  for (const auto& piece : header_pieces(raw)) out += piece.was_encoded ? encoded_again(piece.text) : piece.text;
  return out;
}

// Outlook parts addresses with semicolons, which the standard keeps for the end of a group.
std::string with_commas(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool quoted = false;
  bool in_group = false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool separates = c == ';' && !quoted && depth == 0;
    if (separates && !in_group) {
      out += ',';
      continue;
    }
    out += c;
    if (c == '\\' && i + 1 < text.size()) {
      out += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '<' || c == '(' || c == '[')) {
      ++depth;
    } else if (!quoted && (c == '>' || c == ')' || c == ']')) {
      depth = std::max(depth - 1, 0);
    } else if (c == ':' && !quoted && depth == 0) {
      in_group = true;
    } else if (separates) {
      // After a group, too, the next address is parted by a comma.
      out += ',';
      in_group = false;
    }
  }
  return out;
}

void append_mailboxes(InternetAddressList* list, std::vector<Mailbox>& out, int depth) {
  const int count = internet_address_list_length(list);
  for (int i = 0; i < count; ++i) {
    auto* address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      auto* group = reinterpret_cast<InternetAddressGroup*>(address);
      if (depth < deepest_group) append_mailboxes(internet_address_group_get_members(group), out, depth + 1);
    } else {
      auto* mailbox = reinterpret_cast<InternetAddressMailbox*>(address);
      out.push_back({clean_line(view_of(internet_address_get_name(address))),
                     clean_line(view_of(internet_address_mailbox_get_addr(mailbox)))});
    }
  }
}

// GMime's time grows with the square of a list's length, so a long one is read in pieces, cut at commas.
std::size_t piece_length(std::string_view list) {
  constexpr std::size_t longest_piece = 4096;
  if (list.size() <= longest_piece) return list.size();
  const auto comma = list.find(',', longest_piece);
  return comma < 2 * longest_piece ? comma + 1 : 2 * longest_piece;
}

std::vector<Mailbox> parsed(const std::string& text) {
  std::vector<Mailbox> found;
  for (std::string_view rest{text}; !rest.empty() && found.size() < most_addresses;) {
    const std::string piece{rest.substr(0, piece_length(rest))};
    const Owned<InternetAddressList> list{internet_address_list_parse(reading_options(), piece.c_str())};
    if (list) append_mailboxes(list.get(), found, 0);
    rest.remove_prefix(std::min(piece.size(), rest.size()));
  }
  return found;
}

bool are_addresses(const std::vector<Mailbox>& mailboxes) {
  return !mailboxes.empty() && std::all_of(mailboxes.begin(), mailboxes.end(), [](const Mailbox& m) {
    return m.address.find('@') != std::string::npos && m.address.find("=?") == std::string::npos;
  });
}

}  // namespace

std::vector<Mailbox> mailboxes_in_header(std::string_view raw) {
  constexpr std::size_t longest_list = 1U << 20U;
  raw = raw.substr(0, longest_list);
  auto found = parsed(with_commas(with_whole_words(raw)));
  if (are_addresses(found)) return found;
  // Some programs encode name and address as one word, and some write a name and no address at all.
  const auto decoded = decoded_header(raw);
  if (decoded.find('@') != std::string::npos) {
    if (auto again = parsed(with_commas(decoded)); are_addresses(again)) return again;
  }
  if (found.empty() && !decoded.empty() && decoded.find(':') == std::string::npos) found.push_back({decoded, ""});
  return found;
}

}  // namespace relais::mail
