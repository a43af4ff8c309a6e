#include "webhooks/form.h"

#include "dispatch/typed_list.h"
#include "lib/outgoing/reach.h"
#include "lib/text/characters.h"

namespace relais::webhooks {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_address = 2'000;

std::string_view sentence_of(outgoing::UrlTrouble trouble) {
  switch (trouble) {
    case outgoing::UrlTrouble::unreadable: return t("Write it as https://server/place.");
    case outgoing::UrlTrouble::not_https: return t("What is told must not be read on its way: write it as https://…");
    case outgoing::UrlTrouble::has_password: return t("Leave the password out: the secret proves who we are.");
    case outgoing::UrlTrouble::out_of_reach:
      return t("This address is in a private network. Whoever runs Relais can allow that (private_webhooks).");
  }
  return {};
}

}  // namespace

Options topics_on_offer() {
  auto options = options_of<Topic>();
  std::erase_if(options, [](const Option& option) { return option.value == name_of(Topic::test); });
  return options;
}

WebhookSettings read_form(const Request& http, const Options& topics) {
  return {on_one_line(http.typed("name")), on_one_line(http.typed("address")),
          chosen_among(topics, typed_list(http, "topics"))};
}

Mistakes mistakes_in(const WebhookSettings& typed, const Options& topics, const WebhookLimits& limits) {
  Mistakes mistakes;
  if (typed.name.empty() || characters(typed.name) > longest_name)
    mistakes.push_back({"name", std::string{t("Give it a name of at most 100 characters.")}});
  const auto reach =
      limits.private_webhooks ? outgoing::Reach::private_addresses_too : outgoing::Reach::public_addresses;
  if (const auto trouble = outgoing::trouble_with(typed.address, reach)) {
    mistakes.push_back({"address", std::string{sentence_of(*trouble)}});
  } else if (characters(typed.address) > longest_address) {
    mistakes.push_back({"address", t("At most {count} characters, please.", {{"count", "2000"}})});
  }
  if (typed.topics.empty() || !all_offered(topics, typed.topics))
    mistakes.push_back({"topics", std::string{t("Choose at least one of these.")}});
  return mistakes;
}

}  // namespace relais::webhooks
