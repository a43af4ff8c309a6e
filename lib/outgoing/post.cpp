#include "lib/outgoing/post.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

#include <curl/curl.h>
#include <fmt/format.h>

#include "lib/text/translation.h"

namespace relais::outgoing {
namespace {

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Cleanup>;
using List = std::unique_ptr<curl_slist, FreeList>;

struct Call {
  const Post& letter;
  bool was_kept_inside = false;
  PostAnswer answer;
};

// The name may lead elsewhere than when it was typed, so the address itself is asked.
curl_socket_t open_socket(void* context, curlsocktype, curl_sockaddr* address) {
  auto& call = *static_cast<Call*>(context);
  const bool with_tls = call.letter.url.starts_with("https:");
  if (!may_call(neighbourhood_of(address->addr), with_tls, call.letter.reach)) {
    call.was_kept_inside = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Whoever says more than we want to know is hung up on.
std::size_t hear(char* text, std::size_t size, std::size_t count, void* context) {
  auto& beginning = static_cast<Call*>(context)->answer.beginning;
  const auto room = longest_beginning - beginning.size();
  beginning.append(text, std::min(size * count, room));
  return size * count <= room ? size * count : CURL_WRITEFUNC_ERROR;
}

std::string in_words(CURLcode result, const Call& call, std::string_view trouble) {
  if (call.was_kept_inside) return std::string{t("The address leads into a private network, and nothing was sent")};
  const auto said = [&](std::string_view words) { return fmt::format("{} ({})", words, trouble); };
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST: return said(t("The name of the server is unknown"));
    case CURLE_COULDNT_CONNECT: return said(t("The server cannot be reached"));
    case CURLE_OPERATION_TIMEDOUT: return said(t("The server did not answer in time"));
    case CURLE_PEER_FAILED_VERIFICATION: return said(t("The server's certificate is not to be trusted"));
    default: return said(t("The server broke off"));
  }
}

List as_list(const std::vector<Header>& headers) {
  List list;
  for (const auto& [name, value] : headers) {
    if (auto* longer = curl_slist_append(list.get(), fmt::format("{}: {}", name, value).c_str())) {
      [[maybe_unused]] auto* same = list.release();
      list.reset(longer);
    }
  }
  return list;
}

void prepare(CURL* handle, Call& call, curl_slist* headers) {
  const auto& letter = call.letter;
  curl_easy_setopt(handle, CURLOPT_URL, letter.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(letter.patience.count()));
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(letter.body.size()));
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, letter.body.data());
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &call);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, hear);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &call);
}

void prepare_curl() { [[maybe_unused]] static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT); }

}  // namespace

PostAnswer post(const Post& letter) {
  prepare_curl();
  const Handle handle{curl_easy_init()};
  if (!handle) return {0, {}, std::string{t("Not enough memory to speak to the server")}};
  Call call{letter, false, {}};
  const auto headers = as_list(letter.headers);
  std::array<char, CURL_ERROR_SIZE> trouble{};
  prepare(handle.get(), call, headers.get());
  curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, trouble.data());

  const auto result = curl_easy_perform(handle.get());
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  // An answer that goes on too long is one; whoever never ends it has not answered.
  const bool was_heard = result == CURLE_OK || result == CURLE_WRITE_ERROR;
  if (was_heard) call.answer.status = static_cast<int>(status);
  if (!was_heard) {
    call.answer.trouble = in_words(result, call, trouble.front() != '\0' ? trouble.data() : curl_easy_strerror(result));
  }
  return std::move(call.answer);
}

}  // namespace relais::outgoing
