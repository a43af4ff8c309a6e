// All that is held on a person as one ZIP: a page to read, the same for programs, the files and the mails that she
// sent. Nobody else's card is in it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dispatch/services.h"
#include "lib/html/html.h"
#include "privacy/data_subject.h"

namespace relais::privacy {

struct ToldField {
  std::string name;
  std::string label;
  std::string content;
};

struct ToldRow {
  std::string about;  // "R-2026-0012"
  std::optional<Timestamp> at;
  std::vector<ToldField> fields;
};

struct ToldPart {
  std::string label;
  bool is_own = false;
  std::vector<ToldRow> rows;
};

struct PersonalFileHead {
  std::string name;
  std::string organisation;
  std::string made_by;
  Timestamp made_at;
};

void render(HtmlWriter& out, const PersonalFileHead& head);  // views/personal_file_head.html
void render(HtmlWriter& out, const ToldPart& part);          // views/personal_file_part.html

// Written into the folder of uploads, from which old ones are taken away.
std::filesystem::path personal_file(const Services& services, const DataSubject& subject, const Person& by);

}  // namespace relais::privacy
