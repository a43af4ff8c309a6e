#include "privacy/personal_file.h"

#include <unistd.h>

#include "lib/archive/zip_writer.h"
#include "lib/blobs/file.h"
#include "lib/text/json.h"
#include "lib/text/translation.h"
#include "lib/time/clock.h"
#include "mailboxes/raw_mail.h"
#include "privacy/told.h"

namespace relais::privacy {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_size = 1U << 18U;

constexpr Sql select_files = R"sql(
  SELECT id, name, blob_hash FROM message_attachments WHERE message_id = $1 ORDER BY id
)sql";

constexpr Sql select_mail = R"sql(
  SELECT raw_mail_id FROM messages WHERE id = $1 AND raw_mail_id IS NOT NULL
)sql";

struct SentFile {
  std::int64_t id = 0;
  std::string name;
  std::string blob;

  static SentFile from(Row& row) {
    return {row.read<std::int64_t>(), row.read<std::string>(), row.read<std::string>()};
  }
};

// As an export is named, so that it is taken away with those that nobody fetched.
fs::path new_file(const BlobStore& blobs) {
  auto name = (blobs.incoming() / "export-XXXXXX").string();
  const int number = ::mkstemp(name.data());
  if (number == -1) throw std::system_error{errno, std::generic_category(), "cannot write " + name};
  ::close(number);
  return name;
}

template <class Shown>
void write_html(ZipWriter& zip, const Shown& shown) {
  std::string html;
  HtmlWriter out{html};
  render(out, shown);
  zip.write(html);
}

void write_page(ZipWriter& zip, Reads& db, const DataSubject& subject, const Belongings& belongings,
                const PersonalFileHead& head) {
  zip.begin("donnees.html");
  zip.write(
      "<!doctype html><html><head><meta charset=\"utf-8\"><style>body{font:16px/1.5 sans-serif;max-width:60em;"
      "margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%;margin:1em 0}caption{text-align:"
      "left;font-weight:bold}th,td{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top;"
      "white-space:pre-wrap}th{width:12em;font-weight:normal;background:#f3f3f3}</style></head><body>");
  write_html(zip, head);
  each_part(db, subject, belongings, [&](const ToldPart& part) { write_html(zip, part); });
  zip.write("</body></html>");
}

std::string as_json(const ToldPart& part) {
  std::string text;
  JsonWriter out{text};
  out.begin_object().field("place", part.label).field("belongs_to_the_person", part.is_own);
  out.list("rows", part.rows, [](JsonWriter& row, const ToldRow& each) {
    row.begin_object().field("request", if_said(each.about)).field("at", each.at).key("fields").begin_object();
    for (const auto& field : each.fields) row.field(field.name, field.content);
    row.end_object().end_object();
  });
  out.end_object();
  return text;
}

void write_json(ZipWriter& zip, Reads& db, const DataSubject& subject, const Belongings& belongings,
                const PersonalFileHead& head) {
  zip.begin("donnees.json");
  std::string text;
  JsonWriter out{text};
  out.begin_object().field("person", head.name).field("made_at", head.made_at).field("made_by", head.made_by);
  text += ",\"held\":[";
  zip.write(text);
  bool is_first = true;
  each_part(db, subject, belongings, [&](const ToldPart& part) {
    if (!std::exchange(is_first, false)) zip.write(",\n");
    zip.write(as_json(part));
  });
  zip.write("]}\n");
}

void copy_file(ZipWriter& zip, const fs::path& path) {
  auto file = File::open_to_read(path);
  std::string piece(piece_size, '\0');
  while (const auto count = file.read(piece.data(), piece.size())) zip.write({piece.data(), count});
}

void write_files(ZipWriter& zip, Reads& db, const BlobStore& blobs, const Belongings& belongings) {
  for (const auto message : belongings.messages) {
    for (const auto& file : db.all<SentFile>(select_files, message)) {
      zip.begin(fmt::format("fichiers/{}-{}", file.id, name_in_zip(file.name)));
      copy_file(zip, blobs.path_of(BlobId{file.blob}));
    }
    const auto id = db.first<Id<mailboxes::RawMail>>(select_mail, message);
    const auto mail = id ? mailboxes::raw_mail(db, blobs, *id) : std::nullopt;
    if (!mail || mail->bytes.empty()) continue;
    zip.begin(fmt::format("mails/{}.eml", id->value));
    zip.write(mail->bytes);
  }
}

}  // namespace

fs::path personal_file(const Services& services, const DataSubject& subject, const Person& by) {
  auto path = new_file(services.blobs);
  services.database.read([&](Reads& db) {
    // Here, since a lost connection has it written anew.
    ZipWriter zip{path};
    const auto belongings = belongings_of(db, subject);
    const PersonalFileHead head{subject.name, services.settings.organisation, by.name, now()};
    write_page(zip, db, subject, belongings, head);
    write_json(zip, db, subject, belongings, head);
    write_files(zip, db, services.blobs, belongings);
    zip.finish();
  });
  return path;
}

}  // namespace relais::privacy
