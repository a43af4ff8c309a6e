// Which properties and which functions a mail may use in its styles.
#pragma once

#include <string_view>

namespace relais::mail::cleaning {

bool is_kept_property(std::string_view property);
bool takes_picture(std::string_view property);
bool is_kept_function(std::string_view name);

}  // namespace relais::mail::cleaning
