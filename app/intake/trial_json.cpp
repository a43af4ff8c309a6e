#include "intake/sorting_json.h"
#include "intake/trial_page.h"

namespace relais::intake {
namespace {

void write_result(JsonWriter& out, const TrialResult& result) {
  out.field("outcome", result.outcome).field("request", if_said(result.number)).field("why", result.why);
  out.field("what", result.what).field("from", result.from).field("subject", result.subject);
  out.field("requester", if_said(result.requester)).field("proof", if_said(result.proof));
  out.field("passed_on_by", if_said(result.passed_on_by)).field("unproven", if_said(result.unproven));
  out.list("told", result.told).field("duplicate", result.is_here);
  write_steps(out, result.steps);
}

}  // namespace

void write_json(JsonWriter& out, const TrialPage& page) {
  out.begin_object().field("mailbox", page.mailbox);
  out.perhaps(page.result, write_result).end_object();
}

}  // namespace relais::intake
