// What whoever runs the program allows to webhooks, from the same file and variables as all settings. It is looked at
// when a webhook is kept and when something is sent.
#pragma once

#include <filesystem>

namespace relais {

struct WebhookLimits {
  // Addresses of our own network, and http on this machine.
  bool private_webhooks = false;
  int days_of_webhook_deliveries = 30;

  static WebhookLimits load(const std::filesystem::path& data);
};

}  // namespace relais
