#include "command/serve.h"

#include <unistd.h>

#include <csignal>

#include <spdlog/spdlog.h>

#include "command/exit.h"
#include "command/first_administrator.h"
#include "conversations/delivery.h"
#include "dispatch/dispatcher.h"
#include "intake/handling.h"
#include "intake/lmtp_intake.h"
#include "lib/live/hub.h"
#include "live/live_handlers.h"

namespace relais::command {
namespace {

constexpr int job_threads = 2;
constexpr unsigned longest_stop = 60;  // seconds

// Blocked in every thread, so that the one that waits for them gets them. Must come before the first thread.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void log_as_wanted(const Settings& settings) {
  if (settings.log_as_json) {
    spdlog::set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l","text":"%v"})", spdlog::pattern_time_type::utc);
  }
}

web::ServerOptions web_options(const Settings& settings, const BlobStore& blobs) {
  web::ServerOptions options;
  options.listen = settings.listen;
  options.uploads = blobs.incoming();
  options.trusted_proxies = settings.trusted_proxies;
  return options;
}

mail::LmtpOptions lmtp_options(const Settings& settings) {
  mail::LmtpOptions options;
  options.socket = settings.lmtp_socket();
  options.listen = settings.lmtp;
  return options;
}

JobKinds all_jobs(const Services& services) {
  JobKinds kinds;
  intake::add_intake_jobs(kinds, services);
  conversations::add_delivery_jobs(kinds, services.settings);
  return kinds;
}

void wait_for(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

void run(Opened& opened, const sigset_t& signals) {
  live::Hub hub;
  const Services services{opened.settings, *opened.database, opened.blobs, hub};
  Dispatcher dispatcher{services};
  intake::LmtpIntake intake{*opened.database, opened.blobs};
  const auto kinds = all_jobs(services);

  JobRunner jobs{*opened.database, kinds, job_threads};
  mail::LmtpServer lmtp{intake, lmtp_options(opened.settings)};
  web::Server web{dispatcher, web_options(opened.settings, opened.blobs)};
  live::tell_of_changes(services);
  web.start();
  lmtp.start();
  jobs.start();
  fmt::print("Relais listens on port {}.\n", web.port());
  std::fflush(stdout);

  wait_for(signals);
  spdlog::info("stopping: what is at hand is finished first");
  // What has not ended by then is cut: what was acknowledged is durable, and the rest is begun again.
  alarm(longest_stop);
  lmtp.stop();
  hub.close_all();
  web.stop();
  jobs.stop();
}

}  // namespace

void serve(const Place& place, const Serve& wanted) {
  const auto signals = block_stop_signals();
  Opened opened{place};
  if (!wanted.listen.empty()) opened.settings.listen = wanted.listen;
  if (!wanted.lmtp.empty()) opened.settings.lmtp = wanted.lmtp;
  log_as_wanted(opened.settings);
  make_first_administrator(*opened.database);
  try {
    run(opened, signals);
  } catch (const std::exception& failed) {
    throw Stop(Exit::unavailable, failed.what());
  }
}

}  // namespace relais::command
