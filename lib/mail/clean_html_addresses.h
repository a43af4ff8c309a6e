// The addresses in a mail, read as a browser would read them and written so that nobody can read them otherwise.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail::cleaning {

// https, http, mailto and tel; anything else is empty.
std::string link_address(std::string_view href);

// https and http, or the one that the page would have used.
std::string remote_picture(std::string_view source);

// Where the link really leads: a host, or the recipient of a mail.
std::string destination_of(std::string_view address);

// Whether the words of a link name a host or an address, and another than the link leads to.
bool pretends(std::string_view words, std::string_view destination);

// What follows "cid:", without percent signs.
std::string content_id_of(std::string_view source);

// As it may stand in an attribute and in CSS between quotes.
std::string percent_encoded(std::string_view address);

// Lower case for ASCII alone.
std::string lower_ascii(std::string_view text);

}  // namespace relais::mail::cleaning
