// Words that tell a person, a function and an organisation apart. All but legal forms are asked folded.
#pragma once

#include <string_view>

namespace relais::mail {

bool is_title(std::string_view word);
bool is_name_particle(std::string_view word);
bool is_role_word(std::string_view word);
bool is_organisation_word(std::string_view word);
// "SPRL", "GmbH"; as written, since small letters make other words of some.
bool is_legal_form(std::string_view word);

}  // namespace relais::mail
