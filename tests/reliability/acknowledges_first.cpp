// The program that order_of_writes.py must find wrong: it serves LMTP and says 250 for what is not on disk.
//
//   acknowledges_first DIR late       keeps a mail when the next one is announced
//   acknowledges_first DIR unsynced   keeps it at once, and leaves it to the system when it reaches the disk
#include <csignal>
#include <mutex>
#include <utility>

#include "command/opened.h"
#include "intake/lmtp_intake.h"

namespace {

using namespace relais;

class AnswersFirst : public mail::LmtpReceiver {
public:
  explicit AnswersFirst(mail::LmtpReceiver& keeper) : keeper_(keeper) {}

  mail::LmtpReply recipient(const std::string& address) override {
    const std::scoped_lock lock{mutex_};
    for (auto& mail : std::exchange(waiting_, {})) keeper_.deliver(std::move(mail), [](const auto&) {});
    return keeper_.recipient(address);
  }

  void deliver(mail::LmtpMail mail, Answer answer) override {
    const auto recipients = mail.envelope.recipients.size();
    {
      const std::scoped_lock lock{mutex_};
      waiting_.push_back(std::move(mail));
    }
    answer({recipients, {250, "2.0.0 kept as 0"}});
  }

private:
  mail::LmtpReceiver& keeper_;
  std::mutex mutex_;
  std::vector<mail::LmtpMail> waiting_;
};

void serve_until_told_to_stop(mail::LmtpReceiver& receiver, const Settings& settings) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  mail::LmtpOptions options;
  options.socket = settings.lmtp_socket();
  mail::LmtpServer server{receiver, options};
  server.start();
  int signal = 0;
  sigwait(&signals, &signal);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 64;
  const bool syncs = std::string_view{argv[2]} == "late";
  command::Opened opened{{argv[1], ""}};
  const auto database = Database::open(opened.settings.database_address(),
                                       {.durability = syncs ? Durability::every_commit : Durability::none});
  intake::LmtpIntake intake{*database, opened.blobs};
  AnswersFirst answers_first{intake};
  serve_until_told_to_stop(syncs ? static_cast<mail::LmtpReceiver&>(answers_first) : intake, opened.settings);
  return 0;
}
