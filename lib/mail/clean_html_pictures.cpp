#include "lib/mail/clean_html_pictures.h"

#include <algorithm>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_addresses.h"

namespace relais::mail::cleaning {
namespace {

constexpr std::size_t longest_data = 1U << 20U;

bool is_base64(std::string_view text) {
  return text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") == text.npos;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c < 0 || c > ' '; });
  return out;
}

std::string written(const std::string& address) { return clean_line(percent_encoded(address)); }

}  // namespace

std::string Pictures::inside_the_mail(const std::string& content_id) {
  auto address = options_.picture_address ? written(options_.picture_address(content_id)) : std::string{};
  if (!address.empty() && shown_.insert(content_id).second) result_.shown_content_ids.push_back(content_id);
  return address;
}

// SVG is no picture but a page, and so it is not among them.
std::string Pictures::within_the_page(std::string_view source) {
  const auto data = without_blanks(source);
  const auto comma = std::min(data.find(','), data.size());
  const auto type = lower_ascii(data.substr(0, comma));
  for (const std::string_view kind : {"png", "jpeg", "jpg", "gif", "webp"}) {
    if (type != fmt::format("data:image/{};base64", kind)) continue;
    const auto bytes = std::string_view{data}.substr(comma);
    if (bytes.size() < 2 || bytes.size() > longest_data || !is_base64(bytes.substr(1))) break;
    return type + std::string{bytes};
  }
  result_.is_whole = false;
  return {};
}

std::string Pictures::address_of(std::string_view source) {
  if (const auto content_id = content_id_of(source); !content_id.empty()) return inside_the_mail(content_id);
  const auto first = source.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  source.remove_prefix(first);
  if (lower_ascii(source.substr(0, 5)) == "data:") return within_the_page(source);
  auto address = remote_picture(source);
  if (address.empty() || options_.remote_images == RemoteImages::shown) return address;
  ++result_.hidden_images;
  return {};
}

}  // namespace relais::mail::cleaning
