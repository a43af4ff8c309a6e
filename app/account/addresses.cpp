#include "account/addresses.h"

#include "account/language_handlers.h"
#include "account/language_page.h"
#include "account/mailing_handlers.h"
#include "account/mailing_page.h"
#include "notices/mailing.h"

namespace relais::account {

DescribedSubject addresses() {
  return {"My account",
          {{edit_mailing, "How I am told by mail besides", {}, gives<MailingPage>("Mailing")},
           {update_mailing,
            "Choose it",
            {takes::one_of<notices::Mailing>("mailing").needed(), takes::text("daily_at", "A time of day: “07:30”."),
             takes::one_of<MailedWhen>("when", "Where it is not said, it stays as it is."),
             takes::texts("days", "In my hours: “monday” to “sunday”."), takes::text("from"), takes::text("to")},
            leads_on()},
           {edit_language, "The language in which I am spoken to", {}, gives<LanguagePage>("MyLanguage")},
           {update_language, "Choose it", {takes::one_of<Language>("language").needed()}, leads_on()}}};
}

}  // namespace relais::account
