// Whether two ways of writing a name are one person's.
#pragma once

#include <string>
#include <string_view>

namespace relais::mail {

// "Jean Dupont", "Marie-Claire Van den Broeck"; no company, no function, no number.
bool looks_like_a_person(std::string_view shown);

// "Dupont Jean" and "Jean DUPONT" agree; "jdupont" and "Jean Dupont" as well.
bool names_agree(std::string_view header, std::string_view shown);

// The written one says at least as much as the other.
bool tells_as_much(std::string_view shown, std::string_view header);

// "Paul GIRARD" as "Paul Girard", without "Monsieur".
std::string name_as_shown(std::string_view shown);

}  // namespace relais::mail
