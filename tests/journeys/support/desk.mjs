// What somebody at the desk does in the browser.
import { sophie } from './world.mjs'

// By keyboard alone.
export async function signIn(page, person = sophie) {
  await page.goto('/requests')
  await page.waitForURL('**/session/new**')
  await page.locator('input[name="email"]:focus').waitFor()
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(person.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/requests')
  await page.locator('body[data-follows="request"]').waitFor()
}

// Somebody else in a browser of his own, on that page.
export async function beside(context, world, person, address) {
  const own = await context.browser().newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', baseURL: world.address, viewport: { width: 1440, height: 900 } })
  const page = await own.newPage()
  await signIn(page, person)
  await page.goto(address)
  return page
}

// Opens a request by hand and gives its address.
export async function recordRequest(page, title, about = {}) {
  await page.goto('/requests/new')
  const told = [about.name, about.phone, about.email].filter(Boolean).join(' ')
  if (told) {
    await page.locator('#field-requester').fill(told)
    // Somebody of that name may be there already; this one is new.
    await page.locator('.r-choice.new input').check()
  }
  await page.locator('#field-title').fill(title)
  await page.keyboard.press('Control+Enter')
  await page.locator('#recorded a').click()
  await page.waitForURL('**/requests/DEM-*')
  return new URL(page.url()).pathname
}

// Goes down the list with the key J to the row that says so: what others left may stand above it.
export async function moveTo(page, title) {
  const rows = await page.locator('tbody tr').count()
  for (let row = 0; row < rows; row += 1) {
    await page.keyboard.press('j')
    if (await page.locator('tbody tr:focus-within', { hasText: title }).count()) return
  }
  throw new Error(`no row of the list says ${title}`)
}

// True as long as the page was never loaded anew.
export async function markPage(page) {
  await page.evaluate(() => (window.neverReloaded = true))
  return () => page.evaluate(() => window.neverReloaded === true)
}
