// What a mail client says, whole and cut anywhere: the same is answered and the same is received.
#include <cstdint>
#include <cstdlib>

#include "lib/mail/charset.h"
#include "lib/mail/lmtp_testing.h"

namespace {

using namespace relais::mail;

void require(bool holds) {
  if (!holds) std::abort();
}

class Receiver : public LmtpReceiver {
public:
  LmtpReply recipient(const std::string& address) override {
    require(!address.empty() && is_utf8(address));
    if (address.starts_with('x')) throw std::runtime_error("trouble");
    return {address.starts_with('n') ? 550 : 250, address};
  }

  void deliver(LmtpMail mail, Answer answer) override {
    const auto recipients = mail.envelope.recipients.size();
    require(recipients > 0 && mail.message.size() <= 4096);
    received += fmt::format("{} {}\n{}\n", mail.envelope.return_path, recipients, mail.message.bytes());
    answer(std::vector<LmtpReply>(recipients / 2, LmtpReply{250, "kept"}));
  }

  std::string received;
};

struct Outcome {
  std::string said;
  std::string received;

  bool operator==(const Outcome&) const = default;
};

Outcome converse(std::string_view bytes, std::size_t piece) {
  Receiver receiver;
  LmtpConversation conversation{receiver, 4096};
  Outcome outcome;
  while (!bytes.empty()) {
    outcome.said += answers_to(bytes.substr(0, piece), conversation, receiver);
    bytes.remove_prefix(std::min(piece, bytes.size()));
  }
  outcome.received = receiver.received;
  return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
  const auto whole = converse(bytes, bytes.size() + 1);
  require(whole == converse(bytes, 1 + data[0] % 64));
  require(whole.said.empty() || whole.said.ends_with("\r\n"));
  return 0;
}
