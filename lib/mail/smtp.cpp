#include "lib/mail/smtp.h"

#include <curl/curl.h>

#include "lib/mail/charset.h"
#include "lib/mail/smtp_answer.h"
#include "lib/text/translation.h"

namespace relais::mail {
namespace {

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

using Handle = std::unique_ptr<CURL, Cleanup>;

struct Reading {
  std::string_view rest;
  SmtpDialogue* dialogue;
};

std::size_t read_more(char* out, std::size_t size, std::size_t count, void* context) {
  auto& reading = *static_cast<Reading*>(context);
  const auto length = std::min(size * count, reading.rest.size());
  reading.rest.copy(out, length);
  reading.rest.remove_prefix(length);
  if (reading.rest.empty()) reading.dialogue->whole_message_sent();
  return length;
}

// curl asks for this when it sends the message again from its beginning.
int start_over(void*, curl_off_t, int) { return CURL_SEEKFUNC_FAIL; }

std::size_t hear(char* text, std::size_t size, std::size_t count, void* context) {
  static_cast<SmtpDialogue*>(context)->heard({text, size * count});
  return size * count;
}

int overhear(CURL*, curl_infotype type, char* text, std::size_t size, void* context) {
  if (type == CURLINFO_HEADER_OUT) static_cast<SmtpDialogue*>(context)->said({text, size});
  return 0;
}

bool has_network_line_ends(std::string_view message) {
  for (auto at = message.find_first_of("\r\n"); at != std::string_view::npos;
       at = message.find_first_of("\r\n", at + 2)) {
    if (!message.substr(at).starts_with("\r\n")) return false;
  }
  return message.ends_with("\r\n");
}

// A bare line feed inside a message would let it pass for two at the next server.
std::string with_network_line_ends(std::string_view message) {
  std::string out;
  out.reserve(message.size() + message.size() / 40 + 2);
  for (std::size_t i = 0; i < message.size(); ++i) {
    const char c = message[i];
    if (c == '\r' && i + 1 < message.size() && message[i + 1] == '\n') continue;
    if (c == '\r' || c == '\n') {
      out += "\r\n";
    } else {
      out += c;
    }
  }
  if (!out.ends_with("\r\n")) out += "\r\n";
  return out;
}

bool is_safe_address(std::string_view address) {
  return std::none_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '\x7F';
  });
}

bool replace_start(std::string& url, std::string_view scheme, std::string_view better) {
  if (!url.starts_with(scheme)) return false;
  url.replace(0, scheme.size(), better);
  return true;
}

void add_port(std::string& url, std::string_view port) {
  const auto host = url.find("://") + 3;
  if (url.find(':', host) == std::string::npos) url += port;
}

// submission:// and submissions:// as mail clients call them, with the port that they mean.
struct Way {
  std::string url;
  bool starttls = false;
};

Way way_to(const SmtpServer& server) {
  Way way{server.url, server.starttls};
  if (replace_start(way.url, "submissions://", "smtps://")) add_port(way.url, ":465");
  if (replace_start(way.url, "submission://", "smtp://")) {
    add_port(way.url, ":587");
    way.starttls = true;
  }
  return way;
}

void use_server(CURL* handle, const SmtpServer& server) {
  const auto way = way_to(server);
  const auto patience = static_cast<long>(server.patience.count());
  curl_easy_setopt(handle, CURLOPT_URL, way.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(way.starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, patience);
  curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience);
  // Slowness is no reason to give up on a large message, only silence is.
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, patience);
  if (!server.user.empty()) curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
  if (!server.password.empty()) curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
  if (!server.bearer_token.empty()) curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, server.bearer_token.c_str());
}

void listen_in(CURL* handle, SmtpDialogue& dialogue, std::array<char, CURL_ERROR_SIZE>& trouble) {
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, overhear);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &dialogue);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, hear);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &dialogue);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, trouble.data());
}

// What stopped us, in words for the person who waits; the library's own follow, for whoever mends it.
std::string in_words(CURLcode result, std::string_view trouble) {
  const auto said = [&](std::string_view words) { return fmt::format("{} ({})", words, trouble); };
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST: return said(t("The mail server's name is unknown"));
    case CURLE_COULDNT_CONNECT: return said(t("The mail server cannot be reached"));
    case CURLE_OPERATION_TIMEDOUT: return said(t("The mail server did not answer in time"));
    case CURLE_PEER_FAILED_VERIFICATION: return said(t("The mail server's certificate is not to be trusted"));
    case CURLE_LOGIN_DENIED: return said(t("The mail server refuses our name or password"));
    default: return said(t("The mail server broke off"));
  }
}

void prepare_curl() { [[maybe_unused]] static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT); }

}  // namespace

SmtpAnswer hand_over(const SmtpServer& server, const std::string& return_path, const std::string& recipient,
                     std::string_view message) {
  if (recipient.empty() || !is_safe_address(recipient) || !is_safe_address(return_path)) {
    return {Handover::refused, 0, t("This is not an address: {address}", {{"address", clean_line(recipient)}})};
  }
  prepare_curl();
  const Handle handle{curl_easy_init()};
  if (!handle) return {Handover::deferred, 0, std::string{t("Not enough memory to speak to the mail server")}};

  SmtpDialogue dialogue;
  const auto mended = has_network_line_ends(message) ? std::string{} : with_network_line_ends(message);
  const std::string_view content = mended.empty() ? message : mended;
  Reading reading{content, &dialogue};
  const std::unique_ptr<curl_slist, FreeList> recipients{curl_slist_append(nullptr, recipient.c_str())};
  std::array<char, CURL_ERROR_SIZE> trouble{};
  use_server(handle.get(), server);
  listen_in(handle.get(), dialogue, trouble);
  if (!return_path.empty()) curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, return_path.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(content.size()));
  curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, read_more);
  curl_easy_setopt(handle.get(), CURLOPT_READDATA, &reading);
  curl_easy_setopt(handle.get(), CURLOPT_SEEKFUNCTION, start_over);

  const auto result = curl_easy_perform(handle.get());
  return dialogue.answer(in_words(result, trouble.front() != '\0' ? trouble.data() : curl_easy_strerror(result)));
}

}  // namespace relais::mail
