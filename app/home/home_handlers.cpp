#include "home/home_handlers.h"

namespace relais::home {

Response show_home(Request&) { return see_other("/requests"); }

}  // namespace relais::home
