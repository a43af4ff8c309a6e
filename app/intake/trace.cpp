#include "intake/trace.h"

#include <nlohmann/json.hpp>

#include "lib/text/json.h"

namespace relais::intake {

std::string as_json(const std::vector<Step>& steps) {
  std::string text;
  JsonWriter json{text};
  json.begin_array();
  for (const auto& step : steps) {
    json.begin_object().field("question", step.question).field("answer", step.answer);
    json.field("decided", step.decided).end_object();
  }
  json.end_array();
  return text;
}

std::vector<Step> steps_in(const std::string& json) {
  std::vector<Step> steps;
  for (const auto& step : nlohmann::json::parse(json)) {
    steps.push_back({step.at("question"), step.at("answer"), step.at("decided")});
  }
  return steps;
}

}  // namespace relais::intake
