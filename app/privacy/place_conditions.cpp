#include "privacy/place_conditions.h"

#include <fmt/format.h>

namespace relais::privacy {
namespace {

std::string among(int parameter, std::string_view id) {
  return fmt::format("(coalesce(${} LIKE '%,' || CAST({} AS TEXT) || ',%', false))", parameter, id);
}

}  // namespace

std::string contact(std::string_view id) { return among(1, id); }
std::string party(std::string_view id) { return among(2, id); }
std::string site(std::string_view id) { return among(3, id); }
std::string address(std::string_view key) { return among(4, key); }
std::string request(std::string_view id) { return among(5, id); }
std::string message(std::string_view id) { return among(6, id); }
std::string mail(std::string_view id) { return among(7, id); }

std::string own_card() {
  return fmt::format(
      "((record_kind = 'contact' AND {}) OR (record_kind = 'party' AND {}) OR (record_kind = 'site' AND {}))",
      contact("record_id"), party("record_id"), site("record_id"));
}

std::string own_request() { return fmt::format("(record_kind = 'request' AND {})", request("record_id")); }

std::string message_on_own_request() {
  return fmt::format(
      "(EXISTS (SELECT 1 FROM messages WHERE messages.id = message_id AND record_kind = 'request' AND {}))",
      request("messages.record_id"));
}

std::string no(const std::string& condition) { return "NOT " + condition; }
std::string either(const std::string& one, const std::string& other) { return "(" + one + " OR " + other + ")"; }

}  // namespace relais::privacy
