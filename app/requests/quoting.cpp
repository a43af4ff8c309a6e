#include "requests/quoting.h"

#include "conversations/received.h"
#include "lib/mail/quotes.h"
#include "lib/text/characters.h"
#include "lib/text/translation.h"
#include "lib/time/format.h"

namespace relais::requests {
namespace {

using conversations::Received;

// Shorter lines ("Bonjour,", "Bien à vous") are written by everybody.
constexpr std::size_t shortest_telling_line = 20;

// His name alone: that he has an address, and which, is his affair.
std::string name_of(const Received& mail) {
  const bool is_address = mail.sender.name.empty() || mail.sender.name.find('@') != std::string::npos;
  return is_address ? std::string{t("Our correspondent")} : mail.sender.name;
}

std::string head_of(const Received& mail) {
  return t("{name} wrote on {day}:", {{"name", name_of(mail)}, {"day", full_day(mail.at)}});
}

template <class F>
void each_line(std::string_view text, F&& take) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Whatever marks a quote or a layout, and how the lines are broken, makes no other words of them.
std::string bare(std::string_view text) {
  std::string words;
  for (const char letter : text) {
    const bool is_space = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    const bool is_mark = letter == '>' || letter == '*' || letter == '_' || letter == '\\' || letter == '`';
    if (is_mark) continue;
    if (!is_space)
      words += letter;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  return std::string{trimmed(words)};
}

bool holds(const std::string& answer, const Received& mail) {
  bool found = answer.find(bare(head_of(mail))) != std::string::npos;
  each_line(mail::without_quote(mail.words), [&](std::string_view line) {
    const auto words = bare(line);
    found = found || (characters(words) >= shortest_telling_line && answer.find(words) != std::string::npos);
  });
  return found;
}

}  // namespace

std::string quoted(Reads& db, const Request& request, Id<conversations::Message> id) {
  const auto mail = conversations::partner_mail_on(db, request.ref(), id);
  if (!mail) return {};
  auto text = head_of(*mail) + "\n";
  each_line(trimmed(mail::without_quote(mail->words)),
            [&](std::string_view line) { text += line.empty() ? ">\n" : fmt::format("> {}\n", line); });
  return text + "\n";
}

void tell_what_is_quoted(Transaction& tx, const Request& request, const conversations::Words& words, const Person& by) {
  const auto answer = bare(words.text());
  for (const auto& mail : conversations::partner_mails_on(tx, request.ref())) {
    if (!holds(answer, mail)) continue;
    record(tx, by, request.ref(), "quoted",
           {change("quoted", "", mail.sender_name()), change("message", "", std::to_string(mail.message.value))});
  }
}

}  // namespace relais::requests
