#include "lib/jobs/payload.h"

#include <doctest/doctest.h>

namespace relais {
namespace {

std::int64_t number_of(const std::string& payload) {
  Job job;
  job.payload = payload;
  return number_in(job);
}

}  // namespace

TEST_CASE("a job finds the row that it is about") { CHECK(number_of("4711") == 4711); }

TEST_CASE("a payload that is no number is never tried again") {
  CHECK_THROWS_AS(number_of(""), GiveUp);
  CHECK_THROWS_AS(number_of("12 mails"), GiveUp);
  CHECK_THROWS_AS(number_of("99999999999999999999"), GiveUp);
}

}  // namespace relais
