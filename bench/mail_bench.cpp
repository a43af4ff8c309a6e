// What reading and writing a mail costs of the processor, for the mails that a desk gets: an answer in two faces with a
// quote, one with HTML only, one with a photograph. Beside it, what GMime alone needs to take the same bytes apart.
#include <gmime/gmime.h>

#include <fmt/core.h>

#include <ctime>

#include "lib/mail/lmtp_testing.h"
#include "lib/mail/message.h"
#include "lib/mail/quotes.h"

namespace {

using namespace relais;
using namespace relais::mail;

double seconds_of_work() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Microseconds of the processor for one, the best of five rounds.
double cost(const auto& work) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = seconds_of_work();
    int times = 0;
    while (seconds_of_work() - start < 0.2) {
      work();
      ++times;
    }
    best = std::min(best, (seconds_of_work() - start) / times * 1e6);
  }
  return best;
}

std::string paragraphs(std::string_view mark, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += fmt::format(
        "{0}Bonjour, l'eau coule toujours au deuxième étage, côté rue ; le plombier est passé mardi à 8 h.\n"
        "{0}Pourriez-vous prévenir l'expert et me dire quand il viendra évaluer les dégâts ?\n{0}\n",
        mark);
  }
  return text;
}

std::string page_of(const std::string& text) {
  std::string html = "<html><head><style>p { margin: 0 }</style></head><body>";
  for (std::size_t start = 0; start < text.size();) {
    const auto end = text.find('\n', start);
    html += "<p class=\"MsoNormal\" style=\"font-size:11pt\">" + text.substr(start, end - start) + "</p>\n";
    start = end + 1;
  }
  return html + "</body></html>";
}

Outgoing answer() {
  Outgoing mail;
  mail.message_id = "CAF7x1y-abcDEF=123_@mail.client.example";
  mail.in_reply_to = "reponse-42@desk.example";
  mail.references = {"demande-42@client.example", "reponse-42@desk.example"};
  mail.subject = "Re: [DEM-2026-000042] Fuite d'eau au deuxième étage";
  mail.date = {1'770'109'200'000'000};
  mail.from = {"Anaïs Déprez", "anais@client.example"};
  mail.to = {{"Service travaux", "demandes+t-k3v9@desk.example"}};
  mail.text = paragraphs("", 3) +
              "\nLe mar. 3 févr. 2026 à 09:48, Service travaux <demandes@desk.example> a écrit :\n\n" +
              paragraphs("> ", 4);
  mail.html = page_of(mail.text);
  for (int i = 0; i < 6; ++i) {
    mail.extra_headers.push_back({"Received",
                                  "from mail.client.example (mail.client.example [192.0.2.7]) by mx.desk.example "
                                  "(Postfix) with ESMTPS id 4F1 for <demandes@desk.example>; Tue, 3 Feb 2026"});
  }
  return mail;
}

Outgoing with_photograph() {
  auto mail = answer();
  mail.attachments = {{"photo.jpg", "image/jpeg", std::string(300'000, '\xA7'), "", false}};
  return mail;
}

std::string html_only(const Outgoing& mail) {
  return fmt::format(
      "From: Marc <marc@client.example>\r\nSubject: Fuite\r\nMessage-ID: <x@client.example>\r\nDate: Tue, 3 "
      "Feb 2026 09:00:00 +0100\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{}",
      mail.html);
}

void parse_with_gmime_alone(const std::string& bytes) {
  auto* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
  auto* parser = g_mime_parser_new_with_stream(stream);
  auto* message = g_mime_parser_construct_message(parser, nullptr);
  g_object_unref(message);
  g_object_unref(parser);
  g_object_unref(stream);
}

class Nobody : public LmtpReceiver {
  LmtpReply recipient(const std::string&) override { return {}; }
  void deliver(LmtpMail, Answer answer) override { answer({{250, "2.1.5 kept"}}); }
};

void hand_in(const std::string& bytes) {
  Nobody nobody;
  LmtpConversation conversation{nobody, 64U << 20U};
  for (const std::string_view said :
       {"LHLO m\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<x@desk.example>\r\nDATA\r\n", bytes.c_str(), "\r\n.\r\nQUIT\r\n"}) {
    answers_to(said, conversation, nobody);
  }
}

void measure(std::string_view name, const std::string& bytes) {
  const auto message = parse(bytes);
  const auto alone = cost([&] { parse_with_gmime_alone(bytes); });
  const auto reading = cost([&] { parse(bytes); });
  fmt::print(
      "{:<22} {:>8} bytes: GMime alone {:>7.1f} us, read {:>7.1f} us ({:.1f} times), identity of what was read "
      "{:>6.1f} us, quote {:>5.1f} us, LMTP {:>5.1f} us\n",
      name, bytes.size(), alone, reading, reading / alone, cost([&] { identity_of(message, bytes); }),
      cost([&] { split_quote(message.text); }), cost([&] { hand_in(bytes); }));
}

}  // namespace

int main() {
  g_mime_init();
  const auto mail = answer();
  const auto photograph = with_photograph();
  auto plain = mail;
  plain.html.clear();
  measure("text", write(plain));
  measure("text and HTML", write(mail));
  measure("HTML only", html_only(mail));
  measure("with a photograph", write(photograph));
  fmt::print("written: text {:.1f} us, text and HTML {:.1f} us, with a photograph {:.1f} us\n",
             cost([&] { write(plain); }), cost([&] { write(mail); }), cost([&] { write(photograph); }));
  return 0;
}
