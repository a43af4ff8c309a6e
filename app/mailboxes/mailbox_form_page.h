// A mailbox being set up or changed. The secret is typed and never shown again.
#pragma once

#include "layout/frame.h"
#include "mailboxes/form.h"

namespace relais::mailboxes {

struct MailboxFormPage {
  Frame frame;
  // Nothing for one that is to be added.
  std::optional<std::int64_t> id;
  Typed typed;
  // Those that there are.
  std::vector<TypeName> types;

  std::string action() const { return id ? fmt::format("/mailboxes/{}", *id) : "/mailboxes"; }
};

inline const Mistakes& mistakes_of(const MailboxFormPage& page) { return page.typed.mistakes; }

void render(HtmlWriter& out, const MailboxFormPage& page);  // views/mailbox_form_page.html

}  // namespace relais::mailboxes
