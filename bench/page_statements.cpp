// What a page asks of its database, and what that costs bare:
//
//   page_statements bare DATABASE TOKEN ADDRESS...    how many statements; microseconds of CPU: program, server; then
//                                                     the same with what handler and view make of it, without any
//                                                     network. A line "." is a turn; each line read brings the next.
//   page_statements text DATABASE TOKEN ADDRESS...    each statement with its parameters, as JSON
//   page_statements cost DATABASE TOKEN ADDRESS...    each statement with what it makes its database do, as JSON
//
// The statements are those that the program's own handlers ask while they answer ADDRESS.
#include <fmt/core.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>

#include "bench/bare_script.h"
#include "bench/statement_cost.h"
#include "dispatch/dispatcher.h"
#include "lib/live/hub.h"
#include "lib/text/json.h"
#include "lib/web/fields.h"
#include "lib/web/target.h"

namespace {

using namespace relais;
using namespace relais::bench;

class Desk {
public:
  Desk(const std::string& address, std::string token)
      : token_(std::move(token)), real_(Database::open(address)), recorder_(*real_) {}

  ~Desk() { std::filesystem::remove_all(folder_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  void answer(const std::string& address) { answer(plain_, address); }

  std::vector<Asked> statements_of(const std::string& address) {
    recorder_.take();
    answer(recording_, address);
    return recorder_.take();
  }

  // Of the only connection that one thread makes.
  int server_process() {
    if (real_->dialect() == Dialect::sqlite) return 0;
    return real_->read([](Reads& db) { return db.value<int>("SELECT pg_backend_pid()"); });
  }

private:
  void answer(Dispatcher& dispatcher, const std::string& address) {
    const auto target = web::read_target(address);
    web::Request http;
    http.path = target.path;
    http.query_text = target.query_text;
    http.query = web::read_urlencoded(target.query_text);
    http.headers = {{"Authorization", fmt::format("Bearer {}", token_)}, {"Accept", "text/html"}};
    const auto response = dispatcher.handle(http);
    if (response.status != Status::ok) throw std::runtime_error(fmt::format("no page: {}", address));
  }

  std::string token_;
  Settings settings_;
  std::unique_ptr<Database> real_;
  RecordingDatabase recorder_;
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / fmt::format("relais-bench-{}", getpid());
  BlobStore blobs_{folder_};
  live::Hub hub_;
  Dispatcher plain_{{settings_, *real_, blobs_, hub_}};
  Dispatcher recording_{{settings_, recorder_, blobs_, hub_}};
};

double own_cpu() {
  timespec at{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) * 1e6 + static_cast<double>(at.tv_nsec) / 1e3;
}

double cpu_of(int process) {
  if (process == 0) return 0;
  std::ifstream stat(fmt::format("/proc/{}/schedstat", process));
  double nanoseconds = 0;
  stat >> nanoseconds;
  return nanoseconds / 1e3;
}

struct Cost {
  double own = 0;
  double server = 0;
};

// Tells a line, and sleeps until whoever reads it wants the next.
void tell_and_wait(const std::string& line) {
  fmt::print("{}\n", line);
  std::fflush(stdout);
  std::string asked;
  std::getline(std::cin, asked);
}

// One at a time, each woken by somebody else's program, as the server is for every answer: what runs again and again
// by itself finds all that it needs still at hand.
Cost cost_of(const std::function<void()>& work, int server_process) {
  constexpr int times = 100;
  for (int i = 0; i < 20; ++i) work();
  const auto server_before = cpu_of(server_process);
  double own = 0;
  for (int i = 0; i < times; ++i) {
    tell_and_wait(".");
    const auto before = own_cpu();
    work();
    own += own_cpu() - before;
  }
  return {own / times, (cpu_of(server_process) - server_before) / times};
}

void measure(Desk& desk, const std::string& database, const std::string& address) {
  const auto statements = desk.statements_of(address);
  const auto script = BareScript::prepared(database, statements);
  const auto bare = cost_of([&] { script->run(); }, script->server_process());
  const auto ours = cost_of([&] { desk.answer(address); }, desk.server_process());
  tell_and_wait(fmt::format("{} {} {:.1f} {:.1f} {:.1f} {:.1f}", address, statements.size(), bare.own, bare.server,
                            ours.own, ours.server));
}

struct ValueWriter {
  JsonWriter& json;

  void operator()(std::monostate) const { json.value(std::nullopt); }
  void operator()(std::int64_t number) const { json.value(number); }
  void operator()(double number) const { json.value(number); }
  void operator()(const std::string& text) const { json.value(text); }
  void operator()(const Bytes& bytes) const {
    std::string hex;
    for (const unsigned char byte : bytes.data) hex += fmt::format("{:02x}", byte);
    json.begin_object().field("bytes", hex).end_object();
  }
};

void show(Desk& desk, const std::string& address) {
  for (const auto& asked : desk.statements_of(address)) {
    std::string line;
    JsonWriter json{line};
    json.begin_object().field("address", address).field("text", asked.text).key("values").begin_array();
    for (const auto& value : asked.values) std::visit(ValueWriter{json}, value);
    json.end_array().end_object();
    fmt::print("{}\n", line);
  }
}

void tell_costs(Desk& desk, const std::string& database, const std::string& address) {
  const auto statements = desk.statements_of(address);
  const auto costs = costs_of(database, statements);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::string line;
    JsonWriter json{line};
    json.begin_object().field("address", address).field("text", statements[i].text);
    json.field("fullscan_steps", costs[i].fullscan_steps).field("machine_steps", costs[i].machine_steps);
    json.field("buffers", costs[i].buffers).end_object();
    fmt::print("{}\n", line);
  }
}

}  // namespace

int main(int count, char** given) {
  constexpr int wrong_use = 64;
  const std::vector<std::string> words(given, given + count);
  if (words.size() < 5 || (words[1] != "bare" && words[1] != "text" && words[1] != "cost")) return wrong_use;
  Desk desk{words[2], words[3]};
  for (auto address = words.begin() + 4; address != words.end(); ++address) {
    if (words[1] == "bare") {
      measure(desk, words[2], *address);
    } else if (words[1] == "cost") {
      tell_costs(desk, words[2], *address);
    } else {
      show(desk, *address);
    }
  }
}
