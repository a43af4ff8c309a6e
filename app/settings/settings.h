// What the installation decides: read from DIR/relais.toml, overridden by RELAIS_* variables, then by the command line.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace relais {

// A setting that cannot be understood: which, and why.
struct BadSetting : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Settings {
  std::filesystem::path data = "data";
  // "sqlite:FILE" or "postgresql://..."; SQLite in the data folder where it is empty.
  std::string database;
  std::string listen = "127.0.0.1:8080";
  // A TCP address for LMTP besides the socket in the data folder; empty for none.
  std::string lmtp;
  // As people outside reach it, without a slash at the end; used in every link of a mail.
  std::string public_url = "http://localhost:8080";
  std::vector<std::string> trusted_proxies;
  std::string organisation = "Relais";
  std::string time_zone = "Europe/Brussels";
  // The country whose telephone and enterprise numbers need no prefix.
  std::string region = "BE";
  // The mail server that takes what leaves: smtp://host:port.
  std::string smtp_url = "smtp://127.0.0.1:25";
  std::string smtp_user;
  std::string smtp_password;
  bool smtp_starttls = false;
  // "No mail leaves": everything stays queued and visible.
  bool mail_is_held = false;
  // Nobody gets more automatic messages than these in an hour.
  int most_automatic_an_hour = 10;
  // How long an answer written on its page can be taken back before it leaves.
  int seconds_to_take_back = 8;
  // A resolved request that nobody comes back to closes by itself.
  int days_until_closed = 14;
  bool log_as_json = false;

  // The file is optional; a word in it that nobody knows is a mistake worth telling.
  static Settings load(const std::filesystem::path& data);

  std::string database_address() const;
  std::filesystem::path lmtp_socket() const { return data / "lmtp"; }
  std::filesystem::path blob_folder() const { return data / "blobs"; }
  bool is_https() const { return public_url.starts_with("https://"); }
};

}  // namespace relais
