// Takes what the parser says and builds the tree of what stays.
#pragma once

#include "lib/mail/clean_html_elements.h"
#include "lib/mail/clean_html_node.h"
#include "lib/mail/clean_html_pictures.h"

namespace relais::mail::cleaning {

class Builder {
public:
  Builder(Pictures& pictures, CleanHtml& result) : pictures_(pictures), result_(result) {}

  // The depth is the parser's: it ends some elements without saying so.
  void opens(int depth, std::string_view name, const Attributes& typed);
  void closes(int depth);
  void reads(int depth, std::string_view text);

  int elements() const { return elements_; }
  Node& root() { return *root_; }
  std::string sheet();

private:
  struct Open {
    int depth;
    Treatment treatment;
    Node* before;  // where to go on after it
  };

  void leave(int depth);
  Treatment treat(std::string_view name, const Attributes& typed);
  void keep(std::string_view name, const Attributes& typed);
  bool is_for_nobody(const Attributes& picture) const;
  Node* still_open(Node* node) const;
  bool is_dropping() const;

  Pictures& pictures_;
  CleanHtml& result_;
  std::unique_ptr<Node> root_ = std::make_unique<Node>(Node{});
  Node* current_ = root_.get();
  std::vector<Open> open_;
  int elements_ = 0;
  std::string style_;
};

}  // namespace relais::mail::cleaning
