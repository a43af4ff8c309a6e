// The frame around a page, for whoever asks.
#pragma once

#include <string>
#include <string_view>

#include "dispatch/request.h"
#include "layout/frame.h"

namespace relais {

// `here` is the navigation entry that is lit; `follows` the record whose changes renew the page.
Frame frame_of(const Request& request, std::string title, std::string_view here, std::string follows);

}  // namespace relais
