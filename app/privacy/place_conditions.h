// Which rows are a person's own, in SQL: the parameters are her contacts, parties, sites, mail addresses, requests,
// messages and mails, each as ",1,2,".
#pragma once

#include <string>
#include <string_view>

#include "privacy/places.h"

namespace relais::privacy {

std::string contact(std::string_view id);
std::string party(std::string_view id);
std::string site(std::string_view id);
std::string address(std::string_view key);
std::string request(std::string_view id);
std::string message(std::string_view id);
std::string mail(std::string_view id);

// Of a table with record_kind and record_id.
std::string own_card();
std::string own_request();
// With message_id.
std::string message_on_own_request();

std::string no(const std::string& condition);
std::string either(const std::string& one, const std::string& other);

inline constexpr std::string_view nobody = "false";
inline constexpr std::string_view all = "true";

std::vector<Place> card_places();
std::vector<Place> request_places();
std::vector<Place> message_places();
std::vector<Place> mail_places();
std::vector<Place> other_places();

}  // namespace relais::privacy
