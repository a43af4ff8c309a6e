// For those who watch over the program: is it alive, and can it do its work?
#pragma once

#include "dispatch/request.h"
#include "dispatch/response.h"
#include "lib/jobs/job.h"
#include "lib/text/json.h"
#include "mailboxes/reading.h"

namespace relais::health {

struct Readiness {
  std::string database = "ok";
  std::string disk = "ok";
  Unsuccessful jobs;
  std::vector<std::string> unverified;
  std::vector<mailboxes::Reading> readings;

  bool is_ready() const { return database == "ok" && disk == "ok"; }
};

void write_json(JsonWriter& out, const Readiness& readiness);

// 200 as long as the process answers.
Response show_health(Request& request);
// 200 when the database answers and can be written to, else 503 with what is missing.
Response show_ready(Request& request);

}  // namespace relais::health
