#include "lib/mail/clean_html.h"

#include <doctest/doctest.h>

#include "lib/mail/charset.h"
#include "lib/mail/clean_html_testing.h"
#include "lib/mail/testing_samples.h"

namespace relais::mail {
namespace {

using namespace std::string_literals;

// A sample whose name ends with "-shown" is read by somebody who asked for the pictures.
RemoteImages remote_images_of(const std::string& name) {
  return name.ends_with("-shown") ? RemoteImages::shown : RemoteImages::hidden;
}

// The page, and in a last line what else is known of it.
std::string told(const CleanHtml& clean) {
  std::string out = fmt::format("{}\n<!-- {} hidden", clean.html, clean.hidden_images);
  for (const auto& id : clean.shown_content_ids) out += fmt::format(", shows {}", id);
  return out + (clean.is_whole ? " -->\n" : ", something is left out -->\n");
}

void for_each_sample(const std::function<void(const std::string& name, const std::string& html)>& look) {
  int seen = 0;
  for (const auto& file : std::filesystem::directory_iterator{sample_folder() / "html"}) {
    const auto name = file.path().filename().string();
    if (!name.ends_with(".html") || name.ends_with(".expected.html")) continue;
    CAPTURE(name);
    look(name.substr(0, name.size() - 5), content_of_file(file.path()));
    ++seen;
  }
  CHECK(seen >= 40);
}

std::string cleaned(std::string_view html) { return clean_html(html, {}).html; }

}  // namespace

TEST_CASE("each sample of a mail is shown as the file beside it says") {
  for_each_sample([](const std::string& name, const std::string& html) {
    const auto clean = clean_html(html, options_of_tests(remote_images_of(name)));
    CHECK(told(clean) == sample("html/" + name + ".expected.html"));
  });
}

TEST_CASE("cleaning what is clean changes nothing, and it holds nothing else than what may be shown") {
  for_each_sample([](const std::string& name, const std::string& html) {
    for (const auto remote_images : {RemoteImages::hidden, RemoteImages::shown}) {
      const auto options = options_of_tests(remote_images);
      const auto clean = clean_html(html, options);
      CHECK(is_utf8(clean.html));
      CHECK(Inspection::complaint_about(clean.html) == "");
      CHECK(clean_html(clean.html, options).html == clean.html);
      CHECK(name != "");
    }
  });
}

TEST_CASE("remote pictures are counted while they are held back, and shown when somebody asks") {
  const std::string_view html =
      "<img src='https://a.example/1.png' width=300><table background='//a.example/2.png'></table>"
      "<p style='background:#fff url(http://a.example/3.png) no-repeat'>x</p>";
  const auto held = clean_html(html, {});
  CHECK(held.hidden_images == 3);
  CHECK(held.html.find("example") == std::string::npos);

  const auto shown = clean_html(html, {RemoteImages::shown, {}, {}, {}});
  CHECK(shown.hidden_images == 0);
  CHECK(shown.html.find("<img src=\"https://a.example/1.png\"") != std::string::npos);
  CHECK(shown.html.find("url('https://a.example/2.png')") != std::string::npos);
  CHECK(shown.html.find("url('http://a.example/3.png') no-repeat") != std::string::npos);
}

TEST_CASE("pictures of the mail are shown where they are known, each named once") {
  CleaningOptions options;
  options.picture_address = [](std::string_view id) { return id == "a@b" ? "/pictures/7" : ""; };
  const auto clean = clean_html("<img src='cid:a@b'><img src=CID:a%40b><img src='cid:c@d' alt='Plan'>", options);
  CHECK(clean.html == "<img src=\"/pictures/7\"/><img src=\"/pictures/7\"/><img alt=\"Plan\"/>");
  CHECK(clean.shown_content_ids == std::vector<std::string>{"a@b"});
}

TEST_CASE("the words of the folds are the caller's, and without words nothing is folded") {
  const std::string_view html = "Oui<blockquote type=cite>Mardi ?</blockquote>";
  CHECK(clean_html(html, {RemoteImages::hidden, {}, "Zitat <1>", {}}).html ==
        "Oui<details class=\"mail-quote\"><summary>Zitat &lt;1&gt;</summary>"
        "<blockquote type=\"cite\">Mardi ?</blockquote></details>");
  CHECK(cleaned(html) == "Oui<blockquote type=\"cite\">Mardi ?</blockquote>");
}

TEST_CASE("a mail of nothing but a quote and a signature keeps its words open, however often it is cleaned") {
  const auto options = options_of_tests(RemoteImages::hidden);
  const auto clean =
      clean_html("<div class=moz-cite-prefix>Le 3 :</div>--<br>Luc<p>--<br></p><p>Luc</p>", options).html;
  CHECK(clean.find("mail-quote") != std::string::npos);
  CHECK(clean.find("mail-signature") == std::string::npos);
  CHECK(clean_html(clean, options).html == clean);
}

TEST_CASE("a signature right after a quoted picture is folded at once, and not when the mail is cleaned again") {
  const auto options = options_of_tests(RemoteImages::hidden);
  const auto clean = clean_html("Bonjour<img class=moz-cite-prefix>--<br>Luc", options).html;
  CHECK(clean.find("mail-signature") != std::string::npos);
  CHECK(clean_html(clean, options).html == clean);
}

TEST_CASE("a signature behind a picture that is one is folded at once as well") {
  const auto options = options_of_tests(RemoteImages::hidden);
  const auto clean = clean_html("Bonjour<br><img class=moz-signature>-- <br>Luc", options).html;
  CHECK(clean.find("<summary>Signature</summary>-- <br/>Luc") != std::string::npos);
  CHECK(clean_html(clean, options).html == clean);
}

TEST_CASE("the address of a background stays the same when the mail is cleaned again, whatever stands in it") {
  const auto options = options_of_tests(RemoteImages::shown);
  const auto clean = clean_html("<body background='https://a.example/* */m.png'>Bonjour", options).html;
  CHECK(clean.find("url('https://a.example/%2A%20*/m.png')") != std::string::npos);
  CHECK(clean_html(clean, options).html == clean);
}

TEST_CASE("a page made to keep the reader busy is read up to a bound, and says so") {
  const auto endless = [](std::string_view start, std::string_view piece, std::string_view end = "") {
    std::string page{start};
    for (int i = 0; i < 200'000; ++i) page += piece;
    return page + std::string{end};
  };
  std::string attributes = "<p ";
  for (int i = 0; i < 200'000; ++i) attributes += fmt::format("a{}=b ", i);

  CHECK_FALSE(clean_html(endless("<p>x", "<div>"), {}).is_whole);
  CHECK_FALSE(clean_html(endless("<p>x", "<b></i>"), {}).is_whole);
  CHECK_FALSE(clean_html(endless("<p>x", "<br>"), {}).is_whole);
  CHECK_FALSE(clean_html(attributes + ">x", {}).is_whole);
  CHECK_FALSE(clean_html(std::string(9U << 20U, 'x'), {}).is_whole);
  CHECK(clean_html(endless("<p>x", "<!--"), {}).is_whole);
  CHECK(clean_html(endless("<p style='", "color:red;", "'>x"), {}).is_whole);
  CHECK(clean_html(endless("<style>", "a{b{", "</style>x"), {}).is_whole);
}

TEST_CASE("elements inside each other beyond what a browser keeps lose their frames and not their words") {
  std::string page;
  for (int i = 0; i < 590; ++i) page += fmt::format("<div>{}", i);
  const auto clean = clean_html(page, {});
  CHECK(clean.is_whole);
  CHECK(clean.html.find("589") != std::string::npos);
  CHECK(Inspection::complaint_about(clean.html) == "");
}

TEST_CASE("a picture that becomes invisible only by being cleaned is left out at once") {
  for (const std::string_view size : {"width='0\n' height=19", "style='width:/**/0' height=19",
                                      "style='display:/**/none'", "width=0 style='width:nonsense(1)'"}) {
    CAPTURE(size);
    const auto clean =
        clean_html(fmt::format("Oui<img src='https://t.example/o.gif' {}><img src='cid:a' {}>", size, size),
                   options_of_tests(RemoteImages::shown));
    CHECK(clean.html == "Oui");
    CHECK(clean.shown_content_ids.empty());
  }
}

TEST_CASE("a byte order mark before the first words is left out, however it is written") {
  CHECK(cleaned("<html><meta>\uFEFF<div>Bonjour</div>") == "<div>Bonjour</div>");
  CHECK(cleaned("<html><meta> &#xFEFF; \uFEFF Bonjour") == "Bonjour");
}

TEST_CASE("any bytes give text that can be shown") {
  CHECK(cleaned("a\xFF\xC3<b>\x01z") == "a\uFFFD\uFFFD<b>z</b>");
  CHECK(cleaned("<scr\0ipt>alert(1)</scr\0ipt>x"s) == "x");
  CHECK(cleaned("") == "");
}

}  // namespace relais::mail
