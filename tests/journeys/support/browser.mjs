// Debian's Chromium, without a window, and what every journey looks at: accessibility, sideways scrolling, complaints.
import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { folder } from './folders.mjs'

const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Without motion, no picture and no contrast is taken half-way through a change of colour.
export const belgian = { locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' }
export const wide = { width: 1440, height: 900 }
export const telephones = [{ width: 390, height: 844 }, { width: 360, height: 740 }]

export async function openBrowser() {
  const axe = await readFile(join(folder.root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  await mkdir(folder.pictures, { recursive: true })
  const chrome = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet })
  return { close: () => chrome.close(), visit: (address) => visit(chrome, axe, address) }
}

async function visit(chrome, axe, address) {
  const context = await chrome.newContext({ ...belgian, baseURL: address, viewport: wide })
  const complaints = []
  context.on('page', (page) => listenTo(page, complaints))
  const page = await context.newPage()
  return {
    axe,
    context,
    page,
    look: (name, shown = page) => look(shown, axe, name),
    expectComplaint: (pattern) => complaints.splice(0, complaints.length, ...complaints.filter((each) => !pattern.test(each))),
    expectNoComplaints: () => assert.deepEqual(complaints, []),
    pictureOfFailure: (title) => page.screenshot({ path: join(folder.pictures, `failed ${title}.png`) }).catch(() => {}),
    leave: () => context.close(),
  }
}

function listenTo(page, complaints) {
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => complaints.push(error.message))
}

// The page as it stands, wide and on two telephones, light and dark: a picture of each, axe, and no sideways scrolling.
async function look(page, axe, name) {
  for (const size of [wide, ...telephones]) {
    await page.setViewportSize(size)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(sideways <= 0, `${name} scrolls sideways by ${sideways} at ${size.width}`)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(folder.pictures, `${name}-${size.width}-${colorScheme}.png`) })
      await expectAccessible(page, axe, `${name} at ${size.width}, ${colorScheme}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
}

// A colour on its way to another is none that anybody reads: it has a moment to arrive.
async function expectAccessible(page, axe, name) {
  await page.evaluate(axe)
  const patience = Date.now() + 2000
  let told = await violationsOf(page)
  while (told.length && Date.now() < patience) told = await violationsOf(page)
  assert.deepEqual(told, [], name)
}

// What lies half under the buttons at the foot is scrolled out of there by whoever wants it: they leave the way meanwhile.
async function violationsOf(page) {
  const { violations } = await page.evaluate(async (runOnly) => {
    const dock = document.querySelector('.r-write')
    dock?.style.setProperty('position', 'static')
    const told = await window.axe.run(document, { runOnly })
    dock?.style.removeProperty('position')
    return told
  }, rules)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)
}
