// A desk whose webhooks may call this machine, for tests.
#pragma once

#include <fstream>

#include "testing/desk.h"
#include "webhooks/planning.h"
#include "webhooks/sending.h"
#include "webhooks/testing/receiver.h"

namespace relais::testing {

class WebhookDesk : public Desk {
public:
  WebhookDesk() { allow("private_webhooks = true"); }

  // As whoever runs the program writes it.
  void allow(const std::string& line) { std::ofstream{settings.data / "relais.toml"} << line << '\n'; }

  Page keep(const Person& person, const std::string& address, const std::string& topics = "request.created") {
    Form form{{"name", "Comptabilité"}, {"address", address}};
    for (std::size_t from = 0; from <= topics.size();) {
      const auto comma = std::min(topics.find(',', from), topics.size());
      form.push_back({"topics", topics.substr(from, comma - from)});
      from = comma + 1;
    }
    return post(&person, "/webhooks", form);
  }

  // What a server does by itself with what is due now.
  void tell() {
    JobKinds kinds;
    webhooks::add_planning_jobs(kinds);
    webhooks::add_sending_jobs(kinds, services());
    database->write([](Transaction& tx) { enqueue(tx, "plan_webhooks", "", {{}, "all"}); });
    run_due_jobs(*database, kinds);
  }

  std::string shown() { return get_json(&ada, "/webhooks/1").body; }
};

inline std::string secret_in(const Page& page) {
  const auto from = page.body.find("whsec_");
  return page.body.substr(from, page.body.find('<', from) - from);
}

}  // namespace relais::testing
