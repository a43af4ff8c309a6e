// Each picture: who looks, at what, and how. What is looked at is found by its words, for numbers and dates change.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { editor } from '../../tests/journeys/support/answer.mjs'
import { belgian, telephones, wide } from '../../tests/journeys/support/browser.mjs'
import { agency, fillAgency, withDesk } from '../../tests/journeys/support/other_desks.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const largest = 250_000
const people = { ...agency, karim: { ...agency.sophie, email: 'karim.benali@agence.example' }, luc: { ...agency.sophie, email: 'luc.vandenbroeck@agence.example' } }

const answer = 'Bonjour Monsieur Pirard,\n\nUne chambre froide est possible dans le hall 3, à condition de passer par le tableau électrique du rez-de-chaussée. Je vous envoie le plan demain.\n\nBien à vous,\nKarim Benali'

// With what was said last in sight above it.
async function write(page) {
  await page.locator(editor).fill(answer)
  await page.locator('.r-compose:visible').evaluate((composer) => composer.scrollIntoView({ block: 'end' }))
}

const pictures = [
  { name: 'home', who: 'sophie', at: () => '/' },
  { name: 'list', who: 'claire', at: () => '/requests?queue=open' },
  { name: 'request', who: 'luc', at: (page) => requestAbout(page, 'panne depuis lundi') },
  { name: 'answering', who: 'karim', at: (page) => requestAbout(page, 'atelier de 300', '?write=comment'), then: write },
  { name: 'to-sort', who: 'sophie', at: () => '/mails-to-sort', then: (page) => page.getByRole('link', { name: 'Réunion de chantier de jeudi', exact: true }).click() },
  { name: 'messages', who: 'karim', at: () => '/messages' },
  { name: 'search', who: 'sophie', at: () => '/search?q=chauffage' },
  { name: 'request-telephone', who: 'luc', at: (page) => requestAbout(page, 'panne depuis lundi'), size: telephones[0] },
  { name: 'list-dark', who: 'karim', at: () => '/requests', colorScheme: 'dark' },
]

async function requestAbout(page, words, ending = '') {
  const answer = await page.request.get(`/requests.json?queue=all&q=${encodeURIComponent(words)}`)
  return `/requests/${(await answer.json()).requests[0].number}${ending}`
}

async function take(browser, desk, { name, who, at, then, size = wide, colorScheme = 'light' }) {
  const context = await browser.newContext({ ...belgian, baseURL: desk.address, viewport: size, colorScheme })
  const page = await context.newPage()
  await page.request.post('/session', { form: people[who] })
  const answer = await page.goto(await at(page))
  if (answer.status() === 404) return console.log(`${name}: there is no such page yet`)
  if (then) await then(page)
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => {})
  const path = join(here, `${name}.png`)
  await page.screenshot({ path })
  await context.close()
  const { size: bytes } = await stat(path)
  console.log(`${name}: ${Math.round(bytes / 1000)} kB${bytes > largest ? ', too large' : ''}`)
  if (bytes > largest) process.exitCode = 1
}

await withDesk(fillAgency, async (desk) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  for (const picture of pictures) await take(browser, desk, picture).catch((error) => Promise.reject(new Error(`${picture.name}: ${error.message}`)))
  await browser.close()
})
