#include "lib/mail/forwarded_attached.h"

#include "lib/mail/forwarded_inline.h"
#include "lib/mail/forwarded_own_words.h"
#include "lib/mail/forwarded_words.h"
#include "lib/mail/subject.h"
#include "lib/text/characters.h"
#include "lib/text/email_address.h"

namespace relais::mail {
namespace {

constexpr int deepest = 5;
constexpr std::size_t most_beside = 20;

bool is_mail(const Attachment& file) {
  if (file.type == "message/rfc822" || file.type == "message/global") return true;
  return file.type == "application/octet-stream" && lowered(file.name).ends_with(".eml");
}

// A delivery report brings back what was sent, and a digest what a list has said.
bool is_report_or_digest(const Message& message) {
  const auto type = lowered(message.header("Content-Type").substr(0, 100));
  return type.starts_with("multipart/report") || type.starts_with("multipart/digest");
}

std::vector<const Attachment*> attached_mails(const Message& message) {
  std::vector<const Attachment*> mails;
  if (is_report_or_digest(message)) return mails;
  for (const auto& file : message.attachments) {
    if (is_mail(file) && mails.size() < most_beside) mails.push_back(&file);
  }
  return mails;
}

std::string proof_of(const Message& message) {
  std::string proof;
  for (const char* name : {"From", "Date", "Subject"}) {
    if (const auto value = message.header(name); !value.empty()) proof += fmt::format("{}: {}\n", name, value);
  }
  return shortened(trimmed(proof), 3000);
}

ForwardedBlock block_of(const Message& message) {
  ForwardedBlock block;
  if (!message.from.empty()) block.sender = message.from.front();
  block.to = message.to;
  block.cc = message.cc;
  block.reply_to = message.reply_to;
  block.subject = message.subject;
  block.date = message.date;
  block.date_text = message.header("Date");
  block.body = trimmed(message.text);
  block.proof = proof_of(message);
  return block;
}

// The mail and what it passes on itself.
std::vector<ForwardedBlock> blocks_of(const Message& message, int depth) {
  std::vector<ForwardedBlock> blocks{block_of(message)};
  if (auto within = inline_forward_in(message.text, message.subject)) {
    blocks.front().body = within->own_text;
    std::move(within->blocks.begin(), within->blocks.end(), std::back_inserter(blocks));
    return blocks;
  }
  const auto mails = attached_mails(message);
  if (mails.size() != 1 || depth >= deepest) return blocks;
  auto deeper = blocks_of(parse(mails.front()->content), depth + 1);
  std::move(deeper.begin(), deeper.end(), std::back_inserter(blocks));
  return blocks;
}

bool says_it_is_passed_on(const Message& message, const Message& attached) {
  if (trimmed(message.subject).empty()) return true;
  switch (kind_of_subject(message.subject)) {
    case SubjectKind::forward: return true;
    case SubjectKind::plain: return without_prefixes(message.subject) == without_prefixes(attached.subject);
    case SubjectKind::reply:
    case SubjectKind::ambiguous: return false;
  }
  return false;
}

bool has_one_sender(const Message& message) {
  return message.from.size() == 1 && EmailAddress::from(message.from.front().address).has_value();
}

}  // namespace

std::optional<Forward> attached_forward_in(const Message& message) {
  const auto mails = attached_mails(message);
  if (mails.empty()) return std::nullopt;

  auto attached = parse(mails.front()->content);
  auto blocks = blocks_of(attached, 1);
  Forward forward;
  forward.as_attachment = true;
  forward.own_words = own_words_in(message.text);
  forward.first = std::move(blocks.front());
  forward.chain.assign(std::make_move_iterator(blocks.begin() + 1), std::make_move_iterator(blocks.end()));
  for (std::size_t i = 1; i < mails.size(); ++i) forward.beside.push_back(block_of(parse(mails[i]->content)));
  forward.certain = mails.size() == 1 && has_one_sender(attached) && says_it_is_passed_on(message, attached);
  forward.attachments = std::move(attached.attachments);
  return forward;
}

}  // namespace relais::mail
