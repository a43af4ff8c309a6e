#include "lib/mail/imap_tls.h"

#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <csignal>
#include <limits>

#include "lib/mail/imap_wait.h"

namespace relais::mail {
namespace {

[[noreturn]] void fail(const std::string& words) { throw ImapError(ImapFailure::unreachable, words); }

std::string library_words() {
  const auto code = ERR_get_error();
  ERR_clear_error();
  const char* words = code == 0 ? nullptr : ERR_reason_error_string(code);
  return words == nullptr ? "the private connection broke" : words;
}

bool is_numeric(const std::string& host) {
  in6_addr room{};
  return ::inet_pton(AF_INET, host.c_str(), &room) == 1 || ::inet_pton(AF_INET6, host.c_str(), &room) == 1;
}

SSL_CTX* context_for(const ImapOptions& options) {
  // The library writes to the socket by itself, where a connection gone would end the program.
  std::signal(SIGPIPE, SIG_IGN);
  auto* context = SSL_CTX_new(TLS_client_method());
  if (context == nullptr) fail(library_words());
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  SSL_CTX_set_default_verify_paths(context);
  if (!options.certificates.empty()) SSL_CTX_load_verify_file(context, options.certificates.c_str());
  return context;
}

SSL* tls_for(SSL_CTX* context, int handle, const std::string& host) {
  auto* tls = SSL_new(context);
  if (tls == nullptr) fail(library_words());
  SSL_set_fd(tls, handle);
  SSL_set_mode(tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  if (is_numeric(host)) {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), host.c_str());
  } else {
    SSL_set_tlsext_host_name(tls, host.c_str());
    SSL_set1_host(tls, host.c_str());
  }
  return tls;
}

int bounded(std::size_t count) { return static_cast<int>(std::min<std::size_t>(count, 1U << 30U)); }

}  // namespace

void ImapTls::Free::operator()(ssl_st* tls) const { SSL_free(tls); }
void ImapTls::Free::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

ImapTls::ImapTls(int handle, const std::string& host, const ImapOptions& options)
    : handle_(handle), options_(options), context_(context_for(options)), tls_(tls_for(context_.get(), handle, host)) {
  shake_hands();
}

ImapTls::~ImapTls() = default;

void ImapTls::shake_hands() {
  for (;;) {
    ERR_clear_error();
    const int result = SSL_connect(tls_.get());
    if (result == 1) return;
    if (const auto verdict = SSL_get_verify_result(tls_.get()); verdict != X509_V_OK) {
      fail(fmt::format("the certificate of the server is not good: {}", X509_verify_cert_error_string(verdict)));
    }
    if (!wait_after(result)) fail("the server closed the connection while it was being made private");
  }
}

bool ImapTls::wait_after(int result) {
  switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: {
      const auto ready = SSL_want_write(tls_.get()) != 0 ? ImapReady::to_write : ImapReady::to_read;
      if (wait_until(ready, handle_, options_.wake, options_.patience)) return true;
      fail(fmt::format("the server said nothing for {} seconds", options_.patience.count()));
    }
    case SSL_ERROR_ZERO_RETURN:
    case SSL_ERROR_SYSCALL: ERR_clear_error(); return false;
    default: break;
  }
  // Many servers hang up without the farewell that TLS wants.
  if (ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
    ERR_clear_error();
    return false;
  }
  fail(library_words());
}

std::size_t ImapTls::read(char* into, std::size_t most) {
  for (;;) {
    ERR_clear_error();
    const int count = SSL_read(tls_.get(), into, bounded(most));
    if (count > 0) return static_cast<std::size_t>(count);
    if (!wait_after(count)) return 0;
  }
}

std::size_t ImapTls::write(const char* bytes, std::size_t count) {
  for (;;) {
    ERR_clear_error();
    const int written = SSL_write(tls_.get(), bytes, bounded(count));
    if (written > 0) return static_cast<std::size_t>(written);
    if (!wait_after(written)) fail("the server closed the connection");
  }
}

bool ImapTls::has_more() const { return SSL_has_pending(tls_.get()) != 0; }

}  // namespace relais::mail
