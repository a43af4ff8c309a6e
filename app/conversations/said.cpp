#include "conversations/said.h"

#include "lists/rows_about.h"

namespace relais::conversations {
namespace {

constexpr std::string_view select_messages = R"sql(
  SELECT id, kind, from_name, from_email, id, substr(body, 1, 200000), subject FROM messages WHERE id IN ({})
)sql";

constexpr std::string_view select_files = R"sql(
  SELECT message_attachments.id, kind, from_name, from_email, message_id, name, ''
    FROM message_attachments JOIN messages ON messages.id = message_id
   WHERE message_attachments.id IN ({})
)sql";

constexpr std::string_view select_names = R"sql(
  SELECT message_id, name FROM message_attachments WHERE message_id IN ({}) ORDER BY message_attachments.id
)sql";

struct Sayer {
  std::string name;
  std::string email;
};

struct SaidRow {
  std::int64_t id = 0;
  Said said;
  Sayer sayer;

  static SaidRow from(Row& row) {
    SaidRow read;
    read.id = row.read<std::int64_t>();
    read.said.kind = row.read<EntryKind>();
    read.sayer = {row.read<std::string>(), row.read<std::string>()};
    read.said.who = read.sayer.name.empty() ? read.sayer.email : read.sayer.name;
    read.said.message = row.read<std::int64_t>();
    read.said.texts = {row.read<std::string>(), row.read<std::string>()};
    return read;
  }
};

struct FileName {
  std::int64_t message = 0;
  std::string name;

  static FileName from(Row& row) { return {row.read<std::int64_t>(), row.read<std::string>()}; }
};

}  // namespace

std::map<std::int64_t, Said> said_in(Reads& db, const std::vector<std::int64_t>& messages) {
  std::map<std::int64_t, Said> said;
  for (auto& row : lists::rows_about<SaidRow>(db, select_messages, messages)) {
    row.said.texts.push_back(fmt::format("{} {}", row.sayer.name, row.sayer.email));
    said[row.id] = std::move(row.said);
  }
  for (auto& file : lists::rows_about<FileName>(db, select_names, messages))
    said[file.message].texts.push_back(std::move(file.name));
  return said;
}

std::map<std::int64_t, Said> said_with(Reads& db, const std::vector<std::int64_t>& files) {
  std::map<std::int64_t, Said> said;
  for (auto& row : lists::rows_about<SaidRow>(db, select_files, files)) {
    row.said.texts.resize(1);
    said[row.id] = std::move(row.said);
  }
  return said;
}

}  // namespace relais::conversations
