// A hand that has no pointer: it goes from one place to the next by Tab, and must see at each where it is.
import assert from 'node:assert/strict'

const longestWay = 250

// Tab until what is looked for has the focus, or Shift+Tab where it lies behind.
export async function tabTo(page, wanted, key = 'Tab') {
  for (let step = 0; step < longestWay; step += 1) {
    if (await wanted.evaluateAll((all) => all.some((each) => each === document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${wanted} is not to be reached by ${key}`)
}

export async function pressOn(page, wanted, key = 'Enter') {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

// Once round the whole page, from its first stop until it comes again: gives what was wrong on the way.
export async function walkRound(page) {
  // A page may have put the focus into its first field already.
  await page.locator('a.skip').focus()
  const faults = []
  const seen = new Set()
  for (let step = 0; step < longestWay; step += 1) {
    if (step) await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (!stop || seen.has(stop.path)) return { faults, stops: seen.size }
    seen.add(stop.path)
    faults.push(...stop.faults.map((fault) => `${new URL(page.url()).pathname}: ${fault}: ${stop.html}`))
  }
  return { faults: [...faults, `${page.url()}: no way round in ${longestWay} steps`], stops: seen.size }
}

// Runs in the page: where the focus is, whether it can be seen, and whether anything lies over it.
function lookAtFocus() {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const faults = []
  const shownBy = [element, element.parentElement, element.nextElementSibling, element.closest('label'), ...(element.labels ?? [])].filter(Boolean)
  const look = () => JSON.stringify(shownBy.map((each) => (({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine, color }) => [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine, color])(getComputedStyle(each))))
  const focused = look()
  element.blur()
  const blurred = look()
  element.focus({ preventScroll: true, focusVisible: true })
  if (focused === blurred) faults.push('the focus cannot be seen')

  const box = element.getBoundingClientRect()
  const seen = box.width > 1 ? box : (element.labels?.[0] ?? element.parentElement).getBoundingClientRect()
  const [x, y] = [seen.left + Math.min(seen.width / 2, 40), seen.top + Math.min(seen.height / 2, 12)]
  const over = document.elementFromPoint(x, y)
  const isOwn = over && shownBy.some((each) => each.contains(over) || over.contains(each))
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push('the focus is outside of what is shown')
  else if (!isOwn) faults.push(`something lies over the focus (${over?.outerHTML.slice(0, 80)})`)

  const path = []
  for (let each = element; each?.parentElement; each = each.parentElement) path.unshift([...each.parentElement.children].indexOf(each))
  return { path: path.join('.'), html: element.outerHTML.slice(0, 140), faults }
}

// A window over the page: the focus is in it, stays in it, and goes back to what opened it.
export async function expectDialogGivesBack(page, opener, dialog) {
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  for (let step = 0; step < 6; step += 1) {
    const isInside = await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)
    assert.ok(isInside, 'the focus stays in the window that is open')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  assert.ok(await opener.evaluate((element) => element === document.activeElement), 'the focus is back where it came from')
}
