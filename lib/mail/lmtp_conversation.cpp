#include "lib/mail/lmtp_conversation.h"

#include <spdlog/spdlog.h>

#include "lib/mail/lmtp_reply.h"

namespace relais::mail {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::size_t most_recipients = 1000;
constexpr int most_mistakes = 20;

bool is_known(const std::string& parameter) {
  return parameter.starts_with("SIZE=") || parameter == "BODY=7BIT" || parameter == "BODY=8BITMIME" ||
         parameter == "SMTPUTF8";
}

LmtpReply not_now() { return {451, "4.3.0 it could not be kept, try again"}; }

}  // namespace

LmtpConversation::LmtpConversation(LmtpReceiver& receiver, std::uint64_t longest_message)
    : receiver_(receiver), longest_(longest_message) {}

std::string LmtpConversation::greeting() { return "220 relais LMTP\r\n"; }

std::string LmtpConversation::refusal(std::string_view why) { return fmt::format("421 4.3.2 {}\r\n", why); }

std::string LmtpConversation::take(std::string_view& bytes) {
  while (!bytes.empty() && !is_over_ && !has_mail()) {
    bytes.remove_prefix(content_ ? take_content(bytes) : take_line(bytes));
  }
  return std::exchange(replies_, {});
}

LmtpMail LmtpConversation::take_mail() { return {std::move(envelope_), content_->take_message()}; }

std::string LmtpConversation::answer(std::vector<LmtpReply> replies) {
  end_mail(std::move(replies));
  return std::exchange(replies_, {});
}

std::size_t LmtpConversation::take_line(std::string_view bytes) {
  const auto end = bytes.find('\n');
  const auto piece = bytes.substr(0, end);
  line_is_too_long_ = line_is_too_long_ || line_.size() + piece.size() > longest_line;
  if (!line_is_too_long_) line_ += piece;
  if (end == std::string_view::npos) return bytes.size();

  const auto line = std::exchange(line_, {});
  if (std::exchange(line_is_too_long_, false)) {
    mistake({500, "5.5.2 the line is too long"});
  } else {
    obey(LmtpCommand::from(line.ends_with('\r') ? std::string_view{line}.substr(0, line.size() - 1) : line));
  }
  return end + 1;
}

std::size_t LmtpConversation::take_content(std::string_view bytes) {
  const auto used = content_->take(bytes);
  if (content_->is_complete() && content_->is_too_long()) {
    end_mail(std::vector<LmtpReply>(recipients_, {552, "5.3.4 the message is too large"}));
  }
  return used;
}

void LmtpConversation::obey(const LmtpCommand& command) {
  if (command.verb == "QUIT") {
    say({221, "2.0.0 goodbye"});
    is_over_ = true;
  } else if (command.verb == "LHLO") {
    hello(command.rest);
  } else if (command.verb == "NOOP") {
    say({250, "2.0.0 yes"});
  } else if (command.verb == "RSET") {
    forget();
    say({250, "2.0.0 forgotten"});
  } else if (command.verb == "VRFY") {
    say({252, "2.5.0 send it and see"});
  } else {
    obey_transaction(command);
  }
}

void LmtpConversation::obey_transaction(const LmtpCommand& command) {
  const bool is_ours = command.verb == "MAIL" || command.verb == "RCPT" || command.verb == "DATA";
  if (command.verb == "HELO" || command.verb == "EHLO") {
    mistake({500, "5.5.1 this is LMTP: say LHLO"});
  } else if (!is_ours) {
    mistake({500, "5.5.1 not a command of this server"});
  } else if (!greeted_) {
    mistake({503, "5.5.1 say LHLO first"});
  } else if (command.verb == "MAIL") {
    sender(command.rest);
  } else if (command.verb == "RCPT") {
    recipient(command.rest);
  } else {
    content();
  }
}

void LmtpConversation::hello(std::string_view name) {
  if (name.empty()) return mistake({501, "5.5.4 LHLO needs a name"});
  forget();
  greeted_ = true;
  replies_ += fmt::format(
      "250-relais\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {}\r\n",
      longest_);
}

void LmtpConversation::sender(std::string_view rest) {
  if (has_sender_) return mistake({503, "5.5.1 a message is begun already"});
  const auto path = LmtpPath::from(rest, "FROM");
  if (!path) return mistake({501, "5.5.4 MAIL FROM:<address>"});
  if (!std::all_of(path->parameters.begin(), path->parameters.end(), is_known)) {
    return mistake({555, "5.5.4 a parameter is not known"});
  }
  if (path->declared_size() > longest_) return say({552, "5.3.4 the message is too large"});
  envelope_.return_path = path->address;
  has_sender_ = true;
  say({250, "2.1.0 yes"});
}

void LmtpConversation::recipient(std::string_view rest) {
  if (!has_sender_) return mistake({503, "5.5.1 say MAIL first"});
  const auto path = LmtpPath::from(rest, "TO");
  if (!path || path->address.empty()) return mistake({501, "5.5.4 RCPT TO:<address>"});
  if (!path->parameters.empty()) return mistake({555, "5.5.4 a parameter is not known"});
  if (envelope_.recipients.size() >= most_recipients) return say({452, "4.5.3 enough recipients for one message"});
  auto reply = ask(path->address);
  if (reply.code / 100 == 2) {
    envelope_.recipients.push_back(path->address);
    if (reply.words.empty()) reply.words = "2.1.5 yes";
  }
  say(reply);
}

LmtpReply LmtpConversation::ask(const std::string& address) {
  try {
    return receiver_.recipient(address);
  } catch (const std::exception& trouble) {
    spdlog::error("a recipient could not be looked up: {}", trouble.what());
    return {451, "4.3.0 it could not be looked up, try again"};
  }
}

void LmtpConversation::content() {
  if (!has_sender_) return mistake({503, "5.5.1 say MAIL first"});
  if (envelope_.recipients.empty()) return mistake({503, "5.5.1 there is no recipient"});
  recipients_ = envelope_.recipients.size();
  content_.emplace(longest_);
  say({354, "go on, and end with a dot on a line"});
}

void LmtpConversation::end_mail(std::vector<LmtpReply> replies) {
  replies.resize(recipients_, not_now());
  for (const auto& reply : replies) say(reply);
  forget();
}

void LmtpConversation::forget() {
  envelope_ = {};
  has_sender_ = false;
  content_.reset();
}

void LmtpConversation::say(const LmtpReply& reply) { replies_ += wire_form(reply); }

void LmtpConversation::mistake(const LmtpReply& reply) {
  say(reply);
  if (++mistakes_ < most_mistakes) return;
  replies_ += refusal("too many mistakes");
  is_over_ = true;
}

}  // namespace relais::mail
