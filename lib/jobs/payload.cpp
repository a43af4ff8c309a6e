#include "lib/jobs/payload.h"

#include <charconv>

namespace relais {

std::int64_t number_in(const Job& job) {
  std::int64_t number = 0;
  const auto* const end = job.payload.data() + job.payload.size();
  const auto read = std::from_chars(job.payload.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) throw GiveUp("“" + job.payload + "” is no number");
  return number;
}

}  // namespace relais
