// Any text as that of a forwarded mail, its subject in the first line: what is read is text, it came from the mail, and
// twice the text costs twice the reading.
#include <cstdint>
#include <cstdlib>

#include "lib/mail/charset.h"
#include "lib/mail/forwarded.h"
#include "lib/mail/forwarded_inline.h"
#include "lib/text/email_address.h"

namespace {

using namespace relais::mail;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_line(std::string_view text) { require(is_utf8(text) && text.find('\n') == std::string_view::npos); }

void require_person(const Mailbox& person) {
  require_line(person.name);
  require_line(person.address);
  require(person.address.empty() || relais::EmailAddress::from(person.address));
}

void require_sound(const ForwardedBlock& block, const Message& message, bool is_inline) {
  if (is_inline) require(block.sender.has_value());
  if (block.sender && is_inline) require_person(*block.sender);
  for (const auto* const people : {&block.to, &block.cc, &block.reply_to}) {
    if (is_inline) std::for_each(people->begin(), people->end(), require_person);
  }
  require_line(block.subject);
  require_line(block.date_text);
  require(is_utf8(block.body) && is_utf8(block.proof));
  if (is_inline) require(block.body.size() <= message.text.size() && !block.proof.empty());
}

void require_sound(const Forward& forward, const Message& message) {
  const bool is_inline = !forward.as_attachment;
  require_sound(forward.first, message, is_inline);
  for (const auto& block : forward.chain) require_sound(block, message, is_inline);
  require(is_utf8(forward.own_words) && forward.own_words.size() <= message.text.size() + 2);
  if (!forward.certain) return;
  require(forward.first.sender && !forward.first.sender->address.empty());
  require(message.text.find(forward.first.sender->address) != std::string::npos || forward.as_attachment);
  require(!forward.first.sender->address.ends_with("@desk.example"));
}

// The text again and again, so that what is short and costs the square of its length is found too.
void require_linear(const std::string& text, std::string_view subject) {
  std::string once;
  while (once.size() < 4000) once += text + '\n';
  const auto cost = read_inline_forward(once, subject).bytes_read;
  const auto cost_of_eight = [&] {
    std::string eight;
    for (int i = 0; i < 8; ++i) eight += once;
    return read_inline_forward(eight, subject).bytes_read;
  }();
  // Up to forty mails inside each other are looked for, each of which may read its rest once.
  require(cost <= once.size() * 400 && cost_of_eight <= 8 * once.size() * 400);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = clean_text(to_utf8({reinterpret_cast<const char*>(data), size}, "utf-8"));
  constexpr std::string_view between = "\n%%attached%%\n";
  const auto text_start = std::min(input.find('\n'), input.size());
  const auto text_end = std::min(input.find(between, text_start), input.size());

  Message message;
  message.from = {{"Karim", "karim@desk.example"}};
  message.subject = input.substr(0, text_start);
  message.text = input.substr(std::min(text_start + 1, text_end), text_end - std::min(text_start + 1, text_end));
  if (text_end < input.size()) {
    message.attachments.push_back({"mail.eml", "message/rfc822", input.substr(text_end + between.size()), "", false});
  }
  if (const auto forward = forward_in(message)) require_sound(*forward, message);
  // It costs as much as a hundred other inputs, so only some of them are read again and again.
  if (size % 8 == 0 && !message.text.empty()) require_linear(message.text, message.subject);
  return 0;
}
