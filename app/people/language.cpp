#include "people/language.h"

namespace relais {

std::string_view filter_label(Language language) {
  switch (language) {
    case Language::fr: return t("French");
    case Language::nl: return t("Dutch");
    case Language::de: return t("German");
    case Language::en: return t("English");
  }
  return {};
}

}  // namespace relais
