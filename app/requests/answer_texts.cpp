#include "requests/answer_texts.h"

#include "layout/frame_of.h"
#include "lib/text/text_fields.h"
#include "requests/desk_answers.h"
#include "requests/opening.h"
#include "requests/template_gaps.h"

namespace relais::requests {
namespace {

std::vector<TextField> fields_of(const Request& request, const Person& by, const Settings& settings) {
  return with_gaps({{"requester.name", request.requester ? request.requester->name : std::string{}},
                    {"number", request.number},
                    {"title", request.title},
                    {"organisation", settings.organisation},
                    {"responsible.name", request.responsible ? request.responsible->name : std::string{}},
                    {"me.name", by.name}});
}

}  // namespace

std::string answer_text(const std::string& body, const Request& request, const Person& by, const Settings& settings) {
  return with_fields(body, fields_of(request, by, settings));
}

std::vector<AnswerText> answer_texts(Reads& db, const Request& request, const Person& by, const Settings& settings) {
  const auto type = request.type ? std::optional{request.type->id} : std::nullopt;
  std::vector<AnswerText> texts;
  for (const auto& each : answer_templates::offered_to(db, by, type, language_of(db, request.id))) {
    texts.push_back({each.id, each.name, answer_text(each.body, request, by, settings),
                     fmt::format("{}?write=comment&template={}#write", request.address(), each.id.value)});
  }
  return texts;
}

Response show_answer_texts(relais::Request& http) {
  const auto request = request_to_change(http, Right::comment);
  AnswerTextsPage shown;
  shown.frame = frame_of(http, std::string{t("Answer templates")}, "/requests", "");
  shown.back = request.address();
  shown.texts = answer_texts(http.db(), request, http.person(), http.settings());
  return page(std::move(shown));
}

void write_json(JsonWriter& out, const AnswerTextsPage& page) {
  out.begin_object().list("texts", page.texts, [](JsonWriter& row, const AnswerText& text) {
    row.begin_object().field("id", text.id.value).field("name", text.name).field("text", text.text).end_object();
  });
  out.end_object();
}

}  // namespace relais::requests
