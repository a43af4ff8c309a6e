// Seed 000, "Archivage" and "Si un interlocuteur change de société": whoever learns that somebody has left says so in one save.
import assert from 'node:assert/strict'
import { signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'
import { sophie } from './support/world.mjs'

async function cardOf(page, name, company) {
  const answer = await page.request.get(`/contact-candidates?requester=${encodeURIComponent(`${name} ${company}`)}`, { headers: { Accept: 'application/json' } })
  const { found } = await answer.json()
  return found.find((card) => card.organisation === company)
}

export default {
  'somebody has left: the card is archived with its reason, and is new at the new company, in one save': async ({ page, look }) => {
    await signIn(page, sophie)
    await page.goto('/requests/new')
    await page.locator('#field-requester').fill('henrard julie 0474 84 43 18, Ateliers Verrier SRL')
    await page.locator('.r-choice.new input').check()
    await page.locator('#field-title').fill('Fuite au toit')
    await page.keyboard.press('Control+Enter')
    await page.locator('#recorded a').waitFor()
    const card = await cardOf(page, 'henrard', 'Ateliers Verrier SRL')
    await page.goto(`/contacts/${card.id}`)

    const effort = await countEffort(page)
    await page.locator('#archive').click()
    await page.locator('#field-explanation:focus').waitFor()
    await page.keyboard.type('Le standard me l’a dit au téléphone')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Toits Hainaut SA')
    await page.getByText('Toits Hainaut SA est inconnue').waitFor()
    await look('80-archiver')
    await page.keyboard.press('Control+Enter')
    await page.getByText('L’ancienne fiche est archivée').waitFor()
    assertAtMost(await effort(), { clicks: 2, keys: 5, fields: 3, loads: 1 })
    await look('81-nouvelle-fiche')

    const now = await cardOf(page, 'henrard', 'Toits Hainaut SA')
    assert.ok(now)
    await page.goto(`/contacts/${card.id}`)
    await page.locator('#archived').getByText('Le standard me l’a dit').waitFor()
    await page.getByText('Fuite au toit').first().waitFor()
    await look('82-fiche-archivee')

    await page.goto('/requests/new')
    await page.locator('#field-requester').fill('henrard julie')
    await page.locator('.r-reserved s').waitFor()
  },
}
