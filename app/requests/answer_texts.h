// The templates that are offered for an answer on a request, with what the request says in their places.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer_templates/answer_template.h"
#include "dispatch/request.h"
#include "dispatch/response.h"
#include "layout/frame.h"
#include "requests/request.h"
#include "settings/settings.h"

namespace relais::requests {

struct AnswerText {
  Id<answer_templates::AnswerTemplate> id;
  std::string name;
  std::string text;
  std::string address;  // of the answer with it, where there is no script
};

// The body of a template with what the request says in its places; what it does not say stays a visible gap.
std::string answer_text(const std::string& body, const Request& request, const Person& by, const Settings& settings);

std::vector<AnswerText> answer_texts(Reads& db, const Request& request, const Person& by, const Settings& settings);

struct AnswerTextsPage {
  Frame frame;
  std::string back;
  std::vector<AnswerText> texts;
};

Response show_answer_texts(relais::Request& http);

void render(HtmlWriter& out, const AnswerTextsPage& page);  // views/answer_texts_page.html
void write_json(JsonWriter& out, const AnswerTextsPage& page);

}  // namespace relais::requests
