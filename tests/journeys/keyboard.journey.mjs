import assert from 'node:assert/strict'
import { belgian, telephones, wide } from './support/browser.mjs'
import { beside, signIn } from './support/desk.mjs'
import { expectDialogGivesBack, pressOn, tabTo, walkRound } from './support/keyboard.mjs'
import { requester } from './support/mail.mjs'
import { agency, fillAgency, withDesk } from './support/other_desks.mjs'
import { claire, karim, roofs, sophie } from './support/world.mjs'

const title = 'Gouttière percée rue du Moulin'

export default {
  'from signing in to going home, a request is qualified, assigned, noted on and answered without a pointer': async ({ world, page, context }) => {
    const asker = requester(world, 'Odile Petit', 'odile.petit@client.example')
    await asker.send({ to: roofs, subject: title, text: "Bonjour,\n\nLa gouttière fuit sur le trottoir.\n\nOdile Petit\n" })
    await asker.mailWith('DEM-')

    await signIn(page, sophie)
    await page.goto('/')
    await expectSkipLink(page)
    await pressOn(page, page.locator('a[href*="queue=first_line"], a[href*="queue=to_qualify"]'))
    await page.waitForURL('**/requests?queue=**')
    await openRow(page)
    const address = new URL(page.url()).pathname

    await expectDialogGivesBack(page, page.getByRole('button', { name: /Touches|Raccourcis/ }).first(), page.locator('dialog[open]'))
    await setUrgency(page)
    await pressOn(page, page.locator('[aria-keyshortcuts="Q"]'))
    await page.getByText('La demande est passée à la 2e ligne').waitFor()
    await expectFocusKept(page)

    const second = await beside(context, world, claire, address)
    await pressOn(second, second.getByRole('button', { name: 'Attribuer Karim Benali' }))
    await second.getByText('Karim Benali est responsable').waitFor()
    await second.context().close()

    const agent = await beside(context, world, karim, address)
    await agent.keyboard.press('i')
    await agent.keyboard.type('Vu sur place, une soudure suffit.')
    await pressOn(agent, agent.getByRole('button', { name: 'Garder la note' }))
    await agent.getByText('Votre note est gardée').waitFor()
    await agent.keyboard.press('r')
    await agent.keyboard.type('Nous passons demain à neuf heures.')
    await agent.keyboard.press('Control+Enter')
    await agent.locator('.r-thread').getByText('Nous passons demain à neuf heures.').waitFor()
    await agent.keyboard.press('u')
    await agent.waitForURL('**/requests**')
    await agent.context().close()
  },

  'on every main page the focus can be seen at each stop, nothing lies over it, and one comes round': async ({ context }) => {
    await withDesk(fillAgency, async (desk) => {
      const own = await context.browser().newContext({ ...belgian, baseURL: desk.address, viewport: wide })
      const page = await own.newPage()
      const { requests } = await signedIn(own, agency.claire)
      const faults = []
      for (const address of ['/', '/requests?queue=all', `/requests/${requests[0].number}`, '/requests/new', '/mails-to-sort', '/messages', '/account/notices']) {
        // Whoever needs letters four times as large has the layout of a telephone, and the same keys.
        for (const size of [wide, telephones[0]]) {
          await page.setViewportSize(size)
          await page.goto(address)
          const round = await walkRound(page)
          console.log(`        ${String(round.stops).padStart(3)} stops on ${address} at ${size.width}`)
          faults.push(...round.faults)
        }
      }
      await own.close()
      assert.deepEqual(faults, [])
    })
  },
}

async function signedIn(browser, { email, password }) {
  await browser.request.post('/session', { form: { email, password } })
  return (await browser.request.get('/requests.json?q=atelier', { headers: { Accept: 'application/json' } })).json()
}

// The first stop of a page leads past everything that each page repeats.
async function expectSkipLink(page) {
  await page.keyboard.press('Tab')
  const skip = page.locator('a.skip')
  assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0), 'the first stop is the way past the menu')
  await page.keyboard.press('Enter')
  await page.locator('#main:focus').waitFor()
  await page.keyboard.press('Tab')
  const stop = await page.evaluate(() => (document.querySelector('#main').contains(document.activeElement) ? '' : document.activeElement.outerHTML))
  assert.equal(stop, '', 'behind it comes the content')
  await page.evaluate(() => document.activeElement.blur())
}

async function openRow(page) {
  await tabTo(page, page.locator('tbody a', { hasText: title }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/requests/DEM-*')
}

async function setUrgency(page) {
  const urgent = page.locator('input[type="radio"][name="level"]')
  await tabTo(page, urgent)
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByLabel('Qui le dit'))
  await page.keyboard.type('la voisine')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Le trottoir gèle')
  await page.keyboard.press('Enter')
  await page.getByText('posée par Sophie Lambert').waitFor()
}

// What was done does not throw the hand back to the top of the page.
async function expectFocusKept(page) {
  await page.keyboard.press('Tab')
  assert.ok(!(await page.evaluate(() => document.activeElement.matches('a.skip'))), 'after acting one goes on where one was')
}
