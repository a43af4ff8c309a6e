#include "search/addresses.h"

#include "search/search_handlers.h"
#include "search/search_page.h"

namespace relais::search {

DescribedSubject addresses() {
  const auto words = takes::text("q", "Words in any order, a name, or a number.");
  return {"Search",
          {{index_search,
            "What I may see that has these words, newest first, 25 a page",
            {words, takes::one_of<Kind>("kind"), takes::number("before", "From `next` of the page before.")},
            gives<SearchPage>("Search"),
            {leads_on()}},
           {show_candidates,
            "The first of it, while somebody types",
            {words},
            gives<SearchCandidates>("SearchCandidates")}}};
}

}  // namespace relais::search
