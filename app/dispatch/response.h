// What a handler answers: a page with its two faces, or the way to another page, or bytes.
#pragma once

#include <concepts>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/done.h"
#include "dispatch/edit_conflict.h"
#include "dispatch/mistake.h"
#include "lib/html/html.h"
#include "lib/text/json.h"
#include "lib/web/response.h"

namespace relais {

template <class P>
concept HasJson = requires(JsonWriter& out, const P& page) {
  write_json(out, page);
};
// What is wrong in a form; a page that keeps it elsewhere has its own mistakes_of().
template <class P>
requires requires(const P& page) { page.mistakes; }
const Mistakes& mistakes_of(const P& page) { return page.mistakes; }
template <class P>
concept HasMistakes = requires(const P& page) {
  mistakes_of(page);
};

// What somebody else has changed meanwhile; a page that keeps it elsewhere has its own conflicts_of().
template <class P>
requires requires(const P& page) { page.conflicts; }
const Conflicts& conflicts_of(const P& page) { return page.conflicts; }
template <class P>
concept HasConflicts = requires(const P& page) {
  conflicts_of(page);
};

// A page struct behind one face; made into bytes after the transaction.
class AnyPage {
public:
  virtual ~AnyPage() = default;

  virtual void html(HtmlWriter& out) const = 0;
  virtual bool has_json() const = 0;
  virtual void json(JsonWriter& out) const = 0;
  virtual const Mistakes* mistakes() const = 0;
  virtual const Conflicts* conflicts() const = 0;
};

class Response {
public:
  Status status = Status::ok;
  std::vector<web::Header> headers;
  std::unique_ptr<const AnyPage> page;
  std::string body;
  // To be said once on the page that is gone to.
  Done done;
  std::optional<std::filesystem::path> file;
  std::function<void(std::shared_ptr<web::EventStream>)> stream;

  Response&& with(std::string name, std::string value) &&;
};

template <class P>
class PageOf : public AnyPage {
public:
  explicit PageOf(P content) : content_(std::move(content)) {}

  void html(HtmlWriter& out) const override { render(out, content_); }
  bool has_json() const override { return HasJson<P>; }
  void json(JsonWriter& out) const override {
    if constexpr (HasJson<P>) write_json(out, content_);
  }
  const Mistakes* mistakes() const override {
    if constexpr (HasMistakes<P>) {
      return &mistakes_of(content_);
    } else {
      return nullptr;
    }
  }

  const Conflicts* conflicts() const override {
    if constexpr (HasConflicts<P>) {
      return &conflicts_of(content_);
    } else {
      return nullptr;
    }
  }

private:
  P content_;
};

template <class P>
Response page(P content, Status status = Status::ok) {
  Response response;
  response.status = status;
  response.page = std::make_unique<PageOf<P>>(std::move(content));
  return response;
}

// After a change: the browser goes on to that address, where `done` is shown once.
Response see_other(const std::string& address, std::string_view done = {}, TakeBack take_back = {});
// Bytes as they are, to be kept and not shown.
Response download(std::string bytes, std::string_view type, std::string_view name);
// The words of strangers in a frame of their own: nothing runs in it, nothing leaves it, and it is nobody's page. Where
// pictures are shown, their servers learn that it was read.
enum class PicturesOfStrangers { hidden, shown };
Response page_of_strangers(std::string html, PicturesOfStrangers pictures);
// A kept file of strangers: shown only where it can run no script, else to be saved.
Response file_of_strangers(std::filesystem::path file, std::string_view type, std::string_view name);

}  // namespace relais
