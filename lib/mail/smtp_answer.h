// What was said between us and a mail server, and what it means for the message.
#pragma once

#include <string>
#include <string_view>

#include "lib/mail/smtp.h"

namespace relais::mail {

class SmtpDialogue {
public:
  void said(std::string_view command);
  void heard(std::string_view line);
  void whole_message_sent() { sent_ = true; }

  // `trouble` is told where the server said nothing.
  SmtpAnswer answer(std::string_view trouble) const;

private:
  enum class Step { greeting, sender, recipient, content, parting };

  bool is_about_us() const;
  SmtpAnswer unanswered(std::string_view trouble) const;

  Step step_ = Step::greeting;
  int code_ = 0;
  std::string words_;
  bool reply_ended_ = true;
  bool sent_ = false;
  bool taken_ = false;
  bool answered_after_content_ = false;
};

}  // namespace relais::mail
