#include "command/serve.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include <spdlog/spdlog.h>

#include "command/exit.h"
#include "command/first_administrator.h"
#include "command/json_log.h"
#include "dispatch/dispatcher.h"
#include "intake/lmtp_intake.h"
#include "jobs.h"
#include "lib/live/hub.h"
#include "live/live_handlers.h"
#include "mailboxes/readers.h"
#include "parties/contact.h"
#include "presence/presence.h"
#include "webhooks/planning.h"

namespace relais::command {
namespace {

constexpr int job_threads = 2;
// As many receivers may be slow at once before another waits for them.
constexpr int webhook_threads = 4;
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

// Each person who looks holds a connection, and the usual limit is soon reached.
void take_as_many_connections_as_allowed() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void wait_for(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

// Cards that were made before the search had words for them; in steps, so that a stop loses little.
void give_words_to_old_cards(Database& database) {
  constexpr std::int64_t step = 500;
  while (database.write([](Transaction& tx) { return parties::index_contacts(tx, step); }) == step) {
  }
}

void run(Opened& opened, const sigset_t& signals) {
  live::Hub hub;
  const Services services{opened.settings, *opened.database, opened.blobs, hub};
  Dispatcher dispatcher{services};
  intake::LmtpIntake intake{*opened.database, opened.blobs};
  const auto own_kinds = jobs_of_our_own(services);
  const auto kinds_for_others = jobs_for_others(services);
  const auto kinds_for_webhooks = jobs_for_webhooks(services);

  JobRunner own_jobs{*opened.database, own_kinds, job_threads};
  JobRunner jobs_elsewhere{*opened.database, kinds_for_others, job_threads};
  JobRunner webhook_jobs{*opened.database, kinds_for_webhooks, webhook_threads};
  mail::LmtpServer lmtp{intake, lmtp_options(opened.settings)};
  mailboxes::MailboxReaders readers{services};
  web::Server web{dispatcher, web_options(opened.settings, opened.blobs)};
  live::tell_of_changes(services);
  webhooks::hear_of_events(services);
  presence::tell_of_presence(services);
  web.start();
  lmtp.start();
  own_jobs.start();
  jobs_elsewhere.start();
  webhook_jobs.start();
  readers.start();
  fmt::print("Relais listens on port {}.\n", web.port());
  std::fflush(stdout);

  wait_for(signals);
  spdlog::info("stopping: what is at hand is finished first");
  // What has not ended by then is cut: what was acknowledged is durable, and the rest is begun again.
  alarm(longest_stop);
  readers.stop();
  lmtp.stop();
  hub.close_all();
  web.stop();
  own_jobs.stop();
  jobs_elsewhere.stop();
  webhook_jobs.stop();
}

}  // namespace

void serve(const Place& place, const Serve& wanted) {
  const auto signals = block_stop_signals();
  take_as_many_connections_as_allowed();
  Opened opened{place};
  if (!wanted.listen.empty()) opened.settings.listen = wanted.listen;
  if (!wanted.lmtp.empty()) opened.settings.lmtp = wanted.lmtp;
  if (opened.settings.log_as_json) log_as_json();
  make_first_administrator(*opened.database);
  give_words_to_old_cards(*opened.database);
  try {
    run(opened, signals);
  } catch (const std::exception& failed) {
    throw Stop(Exit::unavailable, failed.what());
  }
}

}  // namespace relais::command
