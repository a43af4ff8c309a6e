// What is wrong with a page, in sentences: at each size of a screen, light and dark, and on paper.
import { rules, telephones, wide } from './browser.mjs'

// The width of A4 less its margins, at the 96 dots of CSS.
const paper = { width: 718, height: 1000 }

export async function faultsOf(page, axe) {
  const faults = []
  await page.evaluate(axe)
  for (const size of [wide, ...telephones]) {
    await page.setViewportSize(size)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (sideways > 0) faults.push(`scrolls sideways by ${sideways} at ${size.width}`)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    faults.push(...(await violations(page, { type: 'tag', values: rules }, `${size.width}, light`)))
    // Of all rules, one alone depends on the theme.
    await page.emulateMedia({ colorScheme: 'dark' })
    faults.push(...(await violations(page, { type: 'rule', values: ['color-contrast'] }, `${size.width}, dark`)))
  }
  await page.setViewportSize(wide)
  faults.push(...(await page.evaluate(keysThatStandTwice)))
  await page.setViewportSize(paper)
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  return [...faults, ...(await page.evaluate(faultsOnPaper))]
}

async function violations(page, runOnly, where) {
  const found = await page.evaluate(async (only) => (await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations, runOnly)
  return found.map(({ id, nodes }) => `${id} at ${where}: ${nodes[0].html}`)
}

// Runs in the page, as the next does: the first of them alone would answer the key.
function keysThatStandTwice() {
  const borne = new Map()
  const faults = []
  for (const element of document.querySelectorAll('[aria-keyshortcuts]')) {
    if (!element.checkVisibility()) continue
    for (const key of element.getAttribute('aria-keyshortcuts').split(' ')) {
      const first = borne.get(key)
      if (first) faults.push(`the key ${key} stands twice: “${first.innerText.trim()}”, “${element.innerText.trim()}”`)
      borne.set(key, element)
    }
  }
  return faults
}

function faultsOnPaper() {
  // What is only for who listens has the size of a point.
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1 && !element.closest('.visually-hidden')
  const named = (element) => element.outerHTML.slice(0, 120)
  const faults = []
  const useless = 'nav, header.r-top, button, .btn, input[type="submit"], dialog'
  for (const element of document.querySelectorAll(useless)) if (element.checkVisibility() && element.getClientRects().length) faults.push(`printed, though it does nothing on paper: ${named(element)}`)
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`wider than the paper: ${document.documentElement.scrollWidth}`)
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = overflowX !== 'visible' || overflowY !== 'visible'
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    if (hides && isCut && isSeen(element)) faults.push(`cut on paper: ${named(element)}`)
  }
  return faults
}
