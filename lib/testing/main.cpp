#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

namespace {

// A test case that checks nothing proves nothing, so it fails.
class EachCaseChecks : public doctest::IReporter {
public:
  explicit EachCaseChecks(const doctest::ContextOptions&) {}

  static inline int empty_cases = 0;

  void test_case_start(const doctest::TestCaseData& data) override { name_ = data.m_name; }
  void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
    if (stats.numAssertsCurrentTest == 0) {
      std::fprintf(stderr, "a test case without a check: %s\n", name_);
      ++empty_cases;
    }
  }
  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}

private:
  const char* name_ = "";
};

REGISTER_LISTENER("each_case_checks", 0, EachCaseChecks);

}  // namespace

int main(int argc, char** argv) {
  doctest::Context context(argc, argv);
  const int result = context.run();
  return result != 0 ? result : (EachCaseChecks::empty_cases > 0 ? 1 : 0);
}
