#include "intake/mail_face.h"

#include <sodium.h>

#include "lib/html/html.h"
#include "lib/mail/clean_html.h"
#include "lib/text/translation.h"
#include "lib/web/content_type.h"

namespace relais::intake {
namespace {

constexpr std::size_t largest_picture = 5'000'000;

// The mail decides how it looks; this is only paper, and the same in the dark, for which mails are not written. Without
// a doctype, as mail programs show them.
constexpr std::string_view paper =
    "<html lang=\"fr\"><head><meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>"
    "body{margin:0;padding:12px;background:#fff;color:#1b1f24;font:15px/1.5 "
    "system-ui,sans-serif;overflow-wrap:anywhere}"
    "img{max-width:100%;height:auto}details.mail-quote,details.mail-signature{margin-top:12px;color:#57606a}"
    "details>summary{cursor:pointer;color:#0b5b66;font-size:13px;font-weight:600}"
    ".relais-note{margin:0 0 12px;padding:8px 12px;border:1px dashed #8a5a9e;border-radius:6px;font-size:13px;"
    "color:#4d2f5c;background:#fbf6fd}.relais-note a{color:#0b5b66;font-weight:600}"
    "</style></head><body>";

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

// Inside the page itself, since nothing in the sandbox may ask us for it.
std::string data_address(const mail::Message& message, std::string_view content_id) {
  const auto found = std::find_if(message.attachments.begin(), message.attachments.end(), [&](const auto& file) {
    return file.content_id == content_id && file.content.size() <= largest_picture;
  });
  if (found == message.attachments.end() || !found->type.starts_with("image/") || !web::is_safe_to_show(found->type)) {
    return {};
  }
  return fmt::format("data:{};base64,{}", found->type, base64(found->content));
}

mail::CleaningOptions cleaning(const mail::Message& message, PicturesOfStrangers pictures) {
  mail::CleaningOptions options;
  options.remote_images =
      pictures == PicturesOfStrangers::shown ? mail::RemoteImages::shown : mail::RemoteImages::hidden;
  options.picture_address = [&message](std::string_view content_id) { return data_address(message, content_id); };
  options.quote_summary = t("Quoted text");
  options.signature_summary = t("Signature");
  return options;
}

std::string note(const std::string& html) { return fmt::format("<p class=\"relais-note\">{}</p>", html); }

std::string hidden_pictures(int count, const std::string& with_images) {
  const auto words =
      tn("{count} picture of another server is not shown: it would tell its sender that you read this.",
         "{count} pictures of other servers are not shown: they would tell their sender that you read this.", count);
  return note(fmt::format("{} <a href=\"{}\">{}</a>", Html::escaped(words).text(), Html::escaped(with_images).text(),
                          Html::escaped(t("Show them")).text()));
}

}  // namespace

std::string mail_face(const mail::Message& message, PicturesOfStrangers pictures, const std::string& with_images) {
  const auto clean = mail::clean_html(message.html, cleaning(message, pictures));
  std::string page{paper};
  if (clean.hidden_images > 0) page += hidden_pictures(clean.hidden_images, with_images);
  if (!clean.is_whole) {
    page += note(
        Html::escaped(t("Some of this mail could not be shown safely. The mail as it came has all of it.")).text());
  }
  return page + clean.html + "</body></html>\n";
}

}  // namespace relais::intake
