#include "dispatch/address.h"

#include "lib/web/escapes.h"

namespace relais {

Address& Address::with(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  text_ += separator_;
  text_.append(name).append("=").append(web::escaped(value));
  separator_ = '&';
  return *this;
}

}  // namespace relais
