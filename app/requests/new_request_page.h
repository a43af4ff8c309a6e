// A request written down by hand: what is asked, by whom, and how it came.
#pragma once

#include <string>

#include "dispatch/mistake.h"
#include "layout/frame.h"
#include "requests/request.h"

namespace relais::requests {

struct NewRequestPage {
  Frame frame;
  std::string title;
  std::string description;
  std::string requester_name;
  std::string requester_email;
  std::string requester_phone;
  Channel channel = Channel::call;
  Mistakes mistakes;
};

void render(HtmlWriter& out, const NewRequestPage& page);  // views/new_request_page.html

}  // namespace relais::requests
