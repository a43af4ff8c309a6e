// What becomes of a mail that is safely here: a new request, a part of one, a note of a colleague, or nothing; and why.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "dispatch/services.h"
#include "lib/jobs/job.h"
#include "mailboxes/raw_mail.h"

namespace relais::intake {

enum class Outcome { opened, joined, noted, held, to_sort, ignored, bounce };

constexpr auto names_of(Outcome) {
  using namespace std::string_view_literals;
  return std::array{"opened"sv, "joined"sv, "noted"sv, "held"sv, "to_sort"sv, "ignored"sv, "bounce"sv};
}

struct Handled {
  Outcome outcome = Outcome::to_sort;
  // The number of the request it opened or touched.
  std::optional<std::string> request;
  std::string why;

  static Handled from(Row& row);
};

// Nothing while it still waits.
std::optional<Handled> outcome_of(Reads& db, Id<mailboxes::RawMail> mail);

// Handles it unless that was done; in one transaction with its outcome and with the end of the job that asked for it.
void handle_mail(const Services& services, Id<mailboxes::RawMail> mail, const Job& job);

void add_intake_jobs(JobKinds& kinds, const Services& services);

}  // namespace relais::intake
