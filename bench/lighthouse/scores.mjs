// Asks Lighthouse about each page and prints a row of scores, then what was below the best.
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from '../../node_modules/playwright-core/index.mjs'
import { agency, fillAgency, withDesk } from '../../tests/journeys/support/other_desks.mjs'

const categories = ['performance', 'accessibility', 'best-practices']
const wanted = process.argv.slice(2).join(' ')
const spam = 'From: Promo Flash <promo@client.example>\nTo: commercial@agence.example\nSubject: Gagnez un voyage\nMessage-ID: <promo@client.example>\nX-Spam-Flag: YES\n\nUn sejour vous attend.\n'

const port = await freePort()
const chrome = await chromium.launch({ executablePath: '/usr/bin/chromium', ignoreDefaultArgs: ['--disable-back-forward-cache'], args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`] })
await withDesk(fillAgency, async (desk) => {
  await desk.receive(spam)
  for (const { name, address, cookie } of await pagesOf(desk)) {
    if (!name.includes(wanted)) continue
    const extraHeaders = cookie ? { Cookie: cookie } : {}
    const { lhr } = await lighthouse(desk.address + address, { port, onlyCategories: categories, extraHeaders, logLevel: 'error', locale: 'en' })
    tell(name, lhr)
  }
})
await chrome.close()

async function pagesOf(desk) {
  const claire = await signedIn(desk, agency.claire)
  const sophie = await signedIn(desk, agency.sophie)
  const { requests } = await json(desk, '/requests.json?queue=all', claire)
  const { mails } = await json(desk, '/mails-to-sort.json', sophie)
  const page = (name, address, cookie) => ({ name, address, cookie })
  return [
    page('sign-in', '/session/new'),
    page('first page', '/', claire),
    page('requests', '/requests?queue=all', claire),
    page('request', `/requests/${requests[0].number}`, claire),
    page('new request', '/requests/new', sophie),
    page('mails to sort', '/mails-to-sort', sophie),
    page('mail to sort', `/mails-to-sort/${mails[0].id}`, sophie),
    page('messages', '/messages', claire),
  ]
}

async function signedIn(desk, { email, password }) {
  const answer = await fetch(`${desk.address}/session`, { method: 'POST', body: new URLSearchParams({ email, password }), redirect: 'manual' })
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

async function json(desk, address, cookie) {
  return (await fetch(desk.address + address, { headers: { Cookie: cookie, Accept: 'application/json' } })).json()
}

function tell(name, { categories: scored, audits, finalDisplayedUrl }) {
  const scores = categories.map((category) => `${category} ${Math.round(scored[category].score * 100)}`)
  const paint = audits['largest-contentful-paint'].displayValue
  console.log(`${name.padEnd(14)} ${scores.join('  ')}  largest paint ${paint}  ${new URL(finalDisplayedUrl).pathname}`)
  for (const category of categories) for (const { id, weight } of scored[category].auditRefs) complain(category, audits[id], weight)
}

function complain(category, audit, weight) {
  if (audit.errorMessage) console.log(`    ${category}: ${audit.title}: ${audit.errorMessage}`)
  if (audit.score === null || audit.score >= 0.9 || (category === 'performance' && !audit.displayValue)) return
  console.log(`    ${category}: ${audit.title} ${audit.displayValue ?? ''}${weight ? '' : ' (not scored)'}`)
  const places = (audit.details?.items ?? []).map((item) => item.node?.snippet ?? item.url ?? item.reason).filter(Boolean)
  for (const place of places.slice(0, 3)) console.log(`        ${place}`)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
