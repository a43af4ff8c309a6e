// Any bytes as a mail: reading never fails, what comes out is text that every database takes, and nothing gets lost.
#include <cstdint>
#include <cstdlib>

#include "lib/mail/automatic.h"
#include "lib/mail/charset.h"
#include "lib/mail/delivery_report.h"
#include "lib/mail/message.h"
#include "lib/mail/quotes.h"
#include "lib/mail/subject.h"

namespace {

using namespace relais::mail;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_text(std::string_view text) {
  require(is_utf8(text));
  require(text.find('\0') == std::string_view::npos);
}

void require_line(std::string_view text) {
  require_text(text);
  require(text.find('\n') == std::string_view::npos && text.find('\r') == std::string_view::npos);
}

void require_sound(const Message& message) {
  for (const auto* const people : {&message.from, &message.reply_to, &message.to, &message.cc}) {
    for (const auto& person : *people) {
      require_line(person.name);
      require_line(person.address);
    }
  }
  for (const auto& line : message.headers) {
    require_line(line.name);
    require_line(line.value);
  }
  for (const auto& file : message.attachments) {
    require_line(file.name);
    require_line(file.type);
    require_line(file.content_id);
    require(!file.name.empty() && file.name.find('/') == std::string::npos);
  }
  require_line(message.message_id);
  require_line(message.subject);
  require_text(message.text);
  require_text(message.html);
}

Outgoing reply_to(const Message& message) {
  Outgoing mail;
  mail.in_reply_to = message.message_id;
  mail.references = message.references;
  mail.subject = message.subject;
  mail.from = {"Service", "demandes@desk.example"};
  mail.to = message.from;
  mail.text = message.text;
  mail.html = message.html;
  mail.attachments = message.attachments;
  mail.extra_headers = message.headers;
  return mail;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto message = parse(bytes);
  require_sound(message);
  require(identity_of(message, bytes).size() == 64);
  require(is_automatic(message, "") && (why_automatic(message, "a@b.c").empty() || !message.headers.empty()));
  require_line(without_prefixes(message.subject));
  if (const auto report = delivery_report_of(message)) require(!report->recipients.empty());

  const auto answer = split_quote(message.text);
  require(answer.fresh + answer.quoted == message.text);

  const auto written = write(reply_to(message));
  require(written.find('\n') == std::string::npos || written[written.find('\n') - 1] == '\r');
  require_sound(parse(written));
  return 0;
}
