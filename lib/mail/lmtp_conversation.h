// What is said on one connection (RFC 2033, with RFC 1870, 2034, 2920, 6152 and 6531), apart from how it travels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/mail/lmtp_command.h"
#include "lib/mail/lmtp_content.h"
#include "lib/mail/lmtp_server.h"

namespace relais::mail {

class LmtpConversation {
public:
  LmtpConversation(LmtpReceiver& receiver, std::uint64_t longest_message);

  static std::string greeting();
  static std::string refusal(std::string_view why);  // 421: come back later

  // Takes from the front and answers what has to be said to it; it stops where a mail is whole.
  std::string take(std::string_view& bytes);
  // To be delivered, and answered for before more is taken.
  bool has_mail() const { return content_ && content_->is_complete(); }
  LmtpMail take_mail();
  std::string answer(std::vector<LmtpReply> replies);

  bool is_over() const { return is_over_; }

private:
  std::size_t take_line(std::string_view bytes);
  std::size_t take_content(std::string_view bytes);
  void obey(const LmtpCommand& command);
  void obey_transaction(const LmtpCommand& command);

  void hello(std::string_view name);
  void sender(std::string_view rest);
  void recipient(std::string_view rest);
  void content();
  void end_mail(std::vector<LmtpReply> replies);
  void forget();

  LmtpReply ask(const std::string& address);
  void say(const LmtpReply& reply);
  void mistake(const LmtpReply& reply);

  LmtpReceiver& receiver_;
  std::uint64_t longest_;
  std::string line_;
  bool line_is_too_long_ = false;
  bool greeted_ = false;
  bool is_over_ = false;
  bool has_sender_ = false;
  int mistakes_ = 0;
  LmtpEnvelope envelope_;
  std::size_t recipients_ = 0;
  std::optional<LmtpContent> content_;
  std::string replies_;
};

}  // namespace relais::mail
