// A real Dovecot for one test: on the loopback, on ports of its own, in its own folder, gone with it. Every user it is
// asked for exists, with the password "test".
#pragma once

#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sodium.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <optional>
#include <thread>

#include "lib/mail/imap.h"
#include "lib/testing/folder.h"

namespace relais::mail {

namespace fs = std::filesystem;

enum class Announces { idle, no_idle };

class Dovecot {
public:
  explicit Dovecot(Announces announces = Announces::idle) : announces_(announces) {
    fs::permissions(folder_.path(), fs::perms{0755});
    for (const auto* name : {"run", "homes", "maildirs", "keys/default/HS256"}) {
      fs::create_directories(folder_.path() / name);
    }
    give_to_server(folder_.path() / "maildirs");
    give_to_server(folder_.path() / "homes");
    make_certificate();
    write("keys/default/HS256/default", base64(key, sodium_base64_VARIANT_ORIGINAL));
    write("oauth2.conf",
          fmt::format("introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={}/keys/\n"
                      "username_attribute = sub\nscope =\n",
                      folder_.path().string()));
    start();
  }
  Dovecot(const Dovecot&) = delete;
  Dovecot& operator=(const Dovecot&) = delete;
  ~Dovecot() { kill_at_once(); }

  // On the same ports as before where there was a before.
  void start() {
    for (int attempt = 0; attempt < 3; ++attempt) {
      if (port_ == 0 || attempt > 0) choose_ports();
      write("dovecot.conf", configuration());
      launch();
      if (greets()) return;
      kill_at_once();
    }
    throw std::runtime_error("Dovecot did not start: " + content("dovecot.log"));
  }
  void kill_at_once() {
    if (process_ == 0) return;
    ::kill(-process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
  }

  std::string url(const std::string& user) const { return fmt::format("imap://{}@127.0.0.1:{}", user, port_); }
  std::string starttls_url(const std::string& user) const {
    return fmt::format("imap+starttls://{}@localhost:{}", user, port_);
  }
  std::string tls_url(const std::string& user) const { return fmt::format("imaps://{}@localhost:{}", user, tls_port_); }
  fs::path certificate() const { return folder_.path() / "certificate.pem"; }
  std::string log() const { return content("dovecot.log"); }

  // A token that the server's own check of signatures accepts.
  static std::string token_for(const std::string& user) {
    const auto text = base64(R"({"alg":"HS256","typ":"JWT"})") + "." +
                      base64(fmt::format(R"({{"sub":"{}","aud":"relais","iss":"test","exp":4102444800}})", user));
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> sign{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_auth_hmacsha256_final(&state, sign.data());
    return text + "." + base64({reinterpret_cast<const char*>(sign.data()), sign.size()});
  }

  // Lies there as if it had come at that moment; now where none is given.
  void deliver(const std::string& user, std::string_view bytes, std::optional<Timestamp> at = {}) {
    const auto inbox = maildir(user);
    const auto name = fmt::format("{}.test", 1'700'000'000 + ++delivered_);
    std::ofstream{inbox / "tmp" / name, std::ios::binary} << bytes;
    give_to_server(inbox / "tmp" / name);
    if (at) {
      const timespec moment{at->microseconds / 1'000'000, 0};
      const std::array<timespec, 2> both{moment, moment};
      ::utimensat(AT_FDCWD, (inbox / "tmp" / name).c_str(), both.data(), 0);
    }
    fs::rename(inbox / "tmp" / name, inbox / "new" / name);
  }

  // What lies in INBOX, or in a folder of that name: file names with their flags.
  std::vector<std::string> lying_in(const std::string& user, const std::string& folder = "") const {
    std::vector<std::string> names;
    for (const auto* part : {"new", "cur"}) {
      auto place = folder_.path() / "maildirs" / user;
      if (!folder.empty()) place /= "." + folder;
      std::error_code none;
      for (const auto& entry : fs::directory_iterator(place / part, none)) names.push_back(entry.path().filename());
    }
    return names;
  }

  // From now on its mails have other numbers (UIDVALIDITY). Only while the server does not run.
  void forget_numbers(const std::string& user) {
    for (const auto& entry : fs::directory_iterator(maildir(user))) {
      const auto name = entry.path().filename().string();
      if (name.starts_with("dovecot-uidlist") || name.starts_with("dovecot.index")) fs::remove(entry.path());
    }
  }

private:
  static constexpr std::string_view key = "a key that only this test and its server know";

  static std::string base64(std::string_view bytes, int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back();
    return text;
  }

  static void give_to_server(const fs::path& path) {
    const auto* owner = ::getpwnam("mail");
    if (::chown(path.c_str(), owner->pw_uid, owner->pw_gid) != 0) throw std::runtime_error("this has to run as root");
  }

  void write(const fs::path& name, std::string_view text) const { std::ofstream{folder_.path() / name} << text; }
  std::string content(const fs::path& name) const {
    std::ifstream in{folder_.path() / name};
    return {std::istreambuf_iterator<char>{in}, {}};
  }

  fs::path maildir(const std::string& user) const {
    const auto inbox = folder_.path() / "maildirs" / user;
    if (fs::exists(inbox / "cur")) return inbox;
    fs::create_directories(inbox);
    give_to_server(inbox);
    for (const auto* part : {"new", "tmp", "cur"}) {
      fs::create_directories(inbox / part);
      give_to_server(inbox / part);
    }
    return inbox;
  }

  void make_certificate() const {
    const auto command = fmt::format(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost "
        "-addext subjectAltName=DNS:localhost -keyout {0}/key.pem -out {0}/certificate.pem 2> {0}/openssl.log",
        folder_.path().string());
    if (std::system(command.c_str()) != 0) throw std::runtime_error("no certificate: " + content("openssl.log"));
  }

  void choose_ports() {
    for (auto* port : {&port_, &tls_port_}) {
      const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      sockaddr_in place{};
      place.sin_family = AF_INET;
      place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      socklen_t length = sizeof place;
      if (::bind(probe, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0) {
        throw std::runtime_error("no free port");
      }
      ::getsockname(probe, reinterpret_cast<sockaddr*>(&place), &length);
      *port = ntohs(place.sin_port);
      ::close(probe);
    }
  }

  std::string configuration() const {
    const auto* owner = ::getpwnam("mail");
    const auto f = folder_.path().string();
    const std::string capability =
        announces_ == Announces::idle ? "" : "imap_capability = IMAP4rev1 SASL-IR LITERAL+ UIDPLUS\n";
    return fmt::format(
        "protocols = imap\nlisten = 127.0.0.1\nbase_dir = {0}/run\nstate_dir = {0}/run\ninstance_name = {0}\n"
        "log_path = {0}/dovecot.log\nssl = yes\nssl_cert = <{0}/certificate.pem\nssl_key = <{0}/key.pem\n"
        "disable_plaintext_auth = no\nauth_mechanisms = plain login xoauth2\nauth_failure_delay = 0\n"
        "auth_cache_size = 0\nfirst_valid_uid = {1}\nmail_privileged_group =\nmail_location = "
        "maildir:{0}/maildirs/%u\n{5}"
        "passdb {{\n driver = oauth2\n mechanisms = xoauth2\n args = {0}/oauth2.conf\n}}\n"
        "passdb {{\n driver = static\n mechanisms = plain login\n args = password=test\n}}\n"
        "userdb {{\n driver = static\n args = uid={1} gid={2} home={0}/homes/%u\n}}\n"
        "service imap-login {{\n inet_listener imap {{\n port = {3}\n }}\n"
        " inet_listener imaps {{\n port = {4}\n ssl = yes\n }}\n}}\n"
        "namespace inbox {{\n inbox = yes\n}}\n",
        f, owner->pw_uid, owner->pw_gid, port_, tls_port_, capability);
  }

  void launch() {
    fs::remove(folder_.path() / "run/master.pid");
    const auto file = (folder_.path() / "dovecot.conf").string();
    const auto log = (folder_.path() / "dovecot.log").string();
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    for (const int handle : {1, 2}) {
      posix_spawn_file_actions_addopen(&files, handle, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    }
    posix_spawnattr_t session{};
    posix_spawnattr_init(&session);
    posix_spawnattr_setflags(&session, POSIX_SPAWN_SETSID);
    std::array<std::string, 4> words{"/usr/sbin/dovecot", "-F", "-c", file};
    std::array<char*, 5> arguments{words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    if (::posix_spawn(&process_, "/usr/sbin/dovecot", &files, &session, arguments.data(), environ) != 0) process_ = 0;
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&session);
    if (process_ == 0) throw std::runtime_error("dovecot is not installed");
  }

  bool greets() const {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    const auto server = *ImapServer::from(url("nobody"));
    while (std::chrono::steady_clock::now() < deadline && ::waitpid(process_, nullptr, WNOHANG) == 0) {
      try {
        const ImapClient client{server, ImapAuth::password, "test", {}};
        return true;
      } catch (const ImapError&) {
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
      }
    }
    return false;
  }

  TestFolder folder_;
  Announces announces_;
  std::uint16_t port_ = 0;
  std::uint16_t tls_port_ = 0;
  pid_t process_ = 0;
  int delivered_ = 0;
};

}  // namespace relais::mail
