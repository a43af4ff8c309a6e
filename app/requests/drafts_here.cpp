#include "requests/drafts_here.h"

#include <algorithm>

namespace relais::requests {
namespace {

void leave_out(std::vector<Reader>& readers, const std::vector<std::string>& left_out) {
  for (auto& reader : readers) reader.is_left_out |= std::ranges::find(left_out, reader.who.email) != left_out.end();
}

void go_on_with_answer(const relais::Request& http, Composer& composer) {
  const auto& typed = composer.comment_draft->typed;
  composer.comment_text = typed.words;
  composer.comment_html = typed.rich_words;
  leave_out(composer.readers, typed.left_out);
  show_files(composer, waiting_files(http, typed.uploads));
}

void go_on_with_note(Composer& composer) {
  const auto& typed = composer.note_draft->typed;
  composer.note_text = typed.words;
  composer.activity = activity_kept(typed.activity);
  composer.activity_is_open = !typed.activity.empty();
}

void take(Composer& composer, drafts::Draft draft) {
  switch (draft.kind) {
    case drafts::Kind::comment: composer.comment_draft = std::move(draft); break;
    case drafts::Kind::work_note: composer.note_draft = std::move(draft); break;
    case drafts::Kind::exchange: composer.exchange_drafts.push_back(std::move(draft)); break;
  }
}

}  // namespace

std::vector<drafts::Draft> Composer::begun() const {
  std::vector<drafts::Draft> all;
  for (const auto& each : {comment_draft, note_draft})
    if (each) all.push_back(*each);
  all.insert(all.end(), exchange_drafts.begin(), exchange_drafts.end());
  return all;
}

void show_files(Composer& composer, std::vector<WaitingFile> files) {
  composer.files = std::move(files);
  composer.has_lost_files = std::erase_if(composer.files, [](const WaitingFile& file) { return file.size == 0; }) > 0;
}

void show_drafts(const relais::Request& http, const Request& request, Composer& composer) {
  for (auto& draft : drafts::drafts_on(http.db(), request.ref(), http.person().id)) {
    const bool is_note = draft.kind == drafts::Kind::work_note;
    if (is_note ? !composer.may_note : !composer.may_comment) continue;
    take(composer, std::move(draft));
  }
  if (composer.comment_draft && composer.open != Writing::comment && composer.comment_text.empty())
    go_on_with_answer(http, composer);
  if (composer.note_draft && composer.open != Writing::work_note) go_on_with_note(composer);
}

}  // namespace relais::requests
