#include "command/json_log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/spdlog.h>

#include "lib/text/json.h"

namespace relais::command {
namespace {

// What is logged may hold quotes and line ends of strangers.
class QuotedText : public spdlog::custom_flag_formatter {
public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    std::string text;
    JsonWriter{text}.value(std::string_view{message.payload.data(), message.payload.size()});
    out.append(text.data(), text.data() + text.size());
  }

  std::unique_ptr<spdlog::custom_flag_formatter> clone() const override { return std::make_unique<QuotedText>(); }
};

}  // namespace

void log_as_json() {
  auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
  formatter->add_flag<QuotedText>('*').set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l","text":%*})");
  spdlog::set_formatter(std::move(formatter));
}

}  // namespace relais::command
