// The words of a mail: what is new in them and what they quote, who signed, what a mail server reports in plain text.
#include <cstdlib>

#include "lib/mail/automatic.h"
#include "lib/mail/delivery_report.h"
#include "lib/mail/quotes.h"
#include "lib/mail/signature.h"
#include "lib/text/characters.h"

using namespace relais::mail;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = relais::repaired({reinterpret_cast<const char*>(data), size});
  const auto answer = split_quote(text);
  require(answer.fresh + answer.quoted == text);

  const auto signature = signature_in(text, "Marie Lefèvre", "acier.example");
  for (const auto* part : {&signature.name, &signature.phone, &signature.organisation, &signature.role}) {
    require(part->find('\n') == std::string::npos && relais::is_valid_utf8(*part));
  }

  Message message;
  message.subject = "Undelivered Mail Returned to Sender";
  message.from = {{"", "mailer-daemon@mx.example"}};
  message.text = text;
  message.headers = {{"Return-Path", "<>"}};
  if (const auto report = delivery_report_of(message)) require(!report->recipients.empty());
  is_out_of_office(message, "<>");
  return 0;
}
