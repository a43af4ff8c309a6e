#include "lib/mail/forwarded.h"

#include "lib/mail/address.h"
#include "lib/mail/forwarded_attached.h"
#include "lib/mail/forwarded_inline.h"
#include "lib/mail/forwarded_own_words.h"
#include "lib/mail/forwarded_spaces.h"
#include "lib/mail/html_text.h"
#include "lib/mail/public_providers.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"

namespace relais::mail {
namespace {

// What a server sends on by itself bears one of these; whoever passes a mail on by hand writes a new one.
bool came_by_a_server(const Message& message) {
  return !message.header("X-Forwarded-To").empty() || !message.header("X-Forwarded-For").empty() ||
         !message.header("Resent-From").empty();
}

// Where anybody may have a mailbox, one domain is no organisation.
bool is_domain_of_sender(const Message& message, const std::string& address) {
  if (is_public_provider(domain_of(address))) return false;
  return std::any_of(message.from.begin(), message.from.end(), [&](const Mailbox& from) {
    return !from.address.empty() && domain_of(from.address) == domain_of(address);
  });
}

// Outlook may show the name alone and hide the address in a link. Whoever wrote the mail could have put such a link
// into it, so this is for a person to confirm.
std::string address_linked_to(std::string_view html, std::string_view name) {
  constexpr std::string_view link = "mailto:";
  constexpr int most_links = 200;
  std::string found;
  auto at = html.find(link);
  for (int i = 0; i < most_links && at != std::string_view::npos; ++i, at = html.find(link, at + link.size())) {
    const auto rest = html.substr(at + link.size(), 1000);
    const auto opens = rest.find('>');
    if (opens == std::string_view::npos) continue;
    const auto shown = rest.substr(opens + 1, rest.find('<', opens) - opens - 1);
    const auto address = EmailAddress::from(rest.substr(0, rest.find_first_of("\"'?>")));
    if (!address || with_simple_spaces(shown) != name) continue;
    if (!found.empty() && !same_address(found, address->text())) return {};
    found = address->text();
  }
  return found;
}

Forward forward_of(InlineForward read, const IsOurs& is_ours) {
  Forward forward;
  forward.own_words = own_words_in(read.own_text);
  forward.certain = read.is_certain && !may_hide_header(read.own_text, is_ours);
  forward.first = std::move(read.blocks.front());
  forward.chain.assign(std::make_move_iterator(read.blocks.begin() + 1), std::make_move_iterator(read.blocks.end()));
  return forward;
}

std::optional<Forward> forward_in_text(const Message& message, const IsOurs& is_ours) {
  auto read = inline_forward_in(message.text, message.subject);
  // Where the text says nothing, as "your program shows no HTML".
  if (!read && !message.html.empty()) read = inline_forward_in(text_of_html(message.html), message.subject);
  if (!read) return std::nullopt;
  auto forward = forward_of(*std::move(read), is_ours);
  auto& sender = *forward.first.sender;
  if (sender.address.empty() && !sender.name.empty()) sender.address = address_linked_to(message.html, sender.name);
  return forward;
}

// A name that is the address of somebody else was written to deceive, or by a program that speaks for another, as lists
// do: "Jean Dupont via Forum".
bool has_name_of_another(const Mailbox& mailbox) {
  if (mailbox.name.find(" via ") != std::string::npos) return true;
  return mailbox.name.find('@') != std::string::npos && !same_address(mailbox.name, mailbox.address);
}

// Nobody reads what is sent there, so whoever asks for something is named elsewhere.
bool is_read_by_nobody(std::string_view address) {
  const auto user = lowered(address.substr(0, address.rfind('@')));
  constexpr std::array<std::string_view, 7> names{"noreply",    "no-reply",        "no_reply",     "donotreply",
                                                  "do-not-rep", "ne-pas-repondre", "nepasrepondre"};
  return std::any_of(names.begin(), names.end(), [&](auto name) { return user.find(name) != std::string::npos; });
}

bool may_be_requester(const std::optional<Mailbox>& sender, const IsOurs& is_ours) {
  if (!sender || sender->address.empty() || has_name_of_another(*sender)) return false;
  return !is_read_by_nobody(sender->address) && !is_ours(sender->address);
}

}  // namespace

std::optional<Forward> forward_in(const Message& message, const IsOurs& is_ours) {
  const auto is_one_of_us = [&](const std::string& address) {
    return is_domain_of_sender(message, address) || (is_ours && is_ours(address));
  };
  auto forward = forward_in_text(message, is_one_of_us);
  if (!forward) forward = attached_forward_in(message);
  if (!forward) return std::nullopt;
  const bool is_certain = forward->certain && may_be_requester(forward->first.sender, is_one_of_us);
  forward->certain = is_certain && !came_by_a_server(message);
  return forward;
}

}  // namespace relais::mail
