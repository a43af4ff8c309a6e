ago: 2d 6:12
client: Kevin SEO Expert <kevin@top-page-one.example>
subject: Your website agence.example is not on page 1
messages: none

=== mail
header: X-Spam-Flag: YES
outcome: to_sort
Hi, I was on your website and noticed many errors. We guarantee page 1 of Google in 30 days. Can I send you a quote?
Kevin
