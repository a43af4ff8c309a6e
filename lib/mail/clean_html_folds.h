// Folds the mail that is answered, and the signature, behind a line of words. Nothing is cut, and where nothing else
// would be left to see, nothing is folded.
#pragma once

#include "lib/mail/clean_html.h"
#include "lib/mail/clean_html_node.h"

namespace relais::mail::cleaning {

// Ids go, since they could be taken for something of the page; the few by which mail programs mark what they quote
// become classes.
Attributes with_marks_as_classes(Attributes typed);

// What mail programs say of the element in its class, its type or its style.
Fold fold_of(std::string_view element, const Attributes& clean);

void fold(Node& root, const CleaningOptions& options);

}  // namespace relais::mail::cleaning
