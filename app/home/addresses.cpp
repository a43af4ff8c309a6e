#include "home/addresses.h"

#include "home/home_handlers.h"
#include "home/home_page.h"

namespace relais::home {

DescribedSubject addresses() {
  return {"First page", {{show_home, "What I should do now", {}, gives<HomePage>("Home")}}};
}

}  // namespace relais::home
