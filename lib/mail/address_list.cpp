#include "lib/mail/address_list.h"

#include "lib/mail/charset.h"
#include "lib/mail/encoded_words.h"
#include "lib/mail/gmime_objects.h"

namespace relais::mail {
namespace {

constexpr int most_addresses = 5000;
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
std::string with_commas(std::string text) {
  bool quoted = false;
  bool in_group = false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char& c = text[i];
    if (c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (c == '<' || c == '(' || c == '[') {
      ++depth;
    } else if (c == '>' || c == ')' || c == ']') {
      depth = std::max(depth - 1, 0);
    } else if (c == ':' && depth == 0) {
      in_group = true;
    } else if (c == ';' && depth == 0) {
      // After a group, too, the next address is parted by a comma.
      if (in_group) text.insert(i + 1, ",");
      else c = ',';
      in_group = false;
    }
  }
  return text;
}

void append_mailboxes(InternetAddressList* list, std::vector<Mailbox>& out, int depth) {
  const int count = std::min(internet_address_list_length(list), most_addresses);
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

std::vector<Mailbox> parsed(const std::string& text) {
  std::vector<Mailbox> found;
  const Owned<InternetAddressList> list{internet_address_list_parse(reading_options(), text.c_str())};
  if (list) append_mailboxes(list.get(), found, 0);
  return found;
}

bool are_addresses(const std::vector<Mailbox>& mailboxes) {
  return !mailboxes.empty() && std::all_of(mailboxes.begin(), mailboxes.end(), [](const Mailbox& m) {
    return m.address.find('@') != std::string::npos && m.address.find("=?") == std::string::npos;
  });
}

}  // namespace

std::vector<Mailbox> mailboxes_in_header(std::string_view raw) {
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
