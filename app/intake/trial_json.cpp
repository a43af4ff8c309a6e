#include "intake/sorting_json.h"
#include "intake/trial_page.h"

namespace relais::intake {
namespace {

std::optional<std::string> or_none(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

void write_result(JsonWriter& out, const TrialResult& result) {
  out.field("outcome", result.outcome).field("request", or_none(result.number)).field("why", result.why);
  out.field("what", result.what).field("from", result.from).field("subject", result.subject);
  out.field("requester", or_none(result.requester)).field("proof", or_none(result.proof));
  out.field("passed_on_by", or_none(result.passed_on_by)).field("unproven", or_none(result.unproven));
  out.key("told").begin_array();
  for (const auto& sentence : result.told) out.value(sentence);
  out.end_array().field("duplicate", result.is_here);
  write_steps(out, result.steps);
}

}  // namespace

void write_json(JsonWriter& out, const TrialPage& page) {
  out.begin_object().field("mailbox", page.mailbox);
  if (page.result) write_result(out, *page.result);
  out.end_object();
}

}  // namespace relais::intake
