#include "intake/sorting_blocking.h"

#include "intake/blocked_senders.h"
#include "intake/sorting_by_hand.h"
#include "intake/sorting_head.h"
#include "lists/parameters.h"

namespace relais::intake {
namespace {

constexpr std::string_view select_blocks = R"sql(
  SELECT blocked_senders.email_key, people.id, people.name, blocked_at
    FROM blocked_senders JOIN people ON people.id = blocked_by
   WHERE blocked_senders.email_key IN ({})
)sql";

constexpr std::string_view select_waiting = R"sql(
  SELECT {} FROM mail_outcomes JOIN raw_mails ON raw_mails.id = raw_mail_id WHERE outcome = 'to_sort' AND raw_mail_id > $1
   ORDER BY raw_mail_id LIMIT 100
)sql";

// The moment and the person are the same as of the block, since both were written in one transaction.
constexpr Sql select_set_aside_by_it = R"sql(
  SELECT raw_mail_id FROM mail_sortings
   WHERE action = 'ignored' AND sorted_by = $1 AND sorted_at = $2
)sql";

struct BlockOf {
  std::string key;
  Block block;

  static BlockOf from(Row& row) { return {row.read<std::string>(), Block::from(row)}; }
};

std::vector<Head> heads_after(Reads& db, Id<mailboxes::RawMail> last) {
  return db.all<Head>(kept(fmt::format(select_waiting, head_columns)), last);
}

}  // namespace

Block Block::from(Row& row) { return {row.read<Id<Person>>(), row.read<std::string>(), row.read<Timestamp>()}; }

std::optional<Block> block_of(Reads& db, const EmailAddress& address) {
  const auto found = blocks_of(db, {address});
  return found.empty() ? std::nullopt : std::optional{found.begin()->second};
}

std::map<std::string, Block> blocks_of(Reads& db, const std::vector<EmailAddress>& addresses) {
  std::map<std::string, Block> blocks;
  if (addresses.empty()) return blocks;
  lists::Parameters parameters;
  const auto places = parameters.add_all(addresses, &EmailAddress::key);
  for (auto& [key, block] : db.all_with<BlockOf>(kept(fmt::format(select_blocks, places)), parameters.values()))
    blocks.emplace(std::move(key), std::move(block));
  return blocks;
}

void block_sender(Transaction& tx, const BlobStore& blobs, const EmailAddress& address, const Person& by) {
  block(tx, address, by);
  Id<mailboxes::RawMail> last;
  // A hundred at a time, so that not all that waits lies in memory at once.
  for (auto heads = heads_after(tx, last); !heads.empty(); heads = heads_after(tx, last)) {
    last = heads.back().mail.id;
    for (auto& head : heads) {
      const auto incoming = understand(std::move(head), blobs);
      if (incoming.sender() == address) set_aside(tx, incoming.raw.id, SortingAction::ignored, by);
    }
  }
}

void let_sender_in(Transaction& tx, const EmailAddress& address, const Block& block, const Person& by) {
  unblock(tx, address);
  for (const auto& mail : tx.all<Id<mailboxes::RawMail>>(select_set_aside_by_it, block.person, block.at)) {
    delete_sorting(tx, mail, by);
  }
}

}  // namespace relais::intake
