import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'

export default {
  'a call: is she known, her company with its number, herself, the request with who should answer, in one page and one save': async ({ page, look }) => {
    await signIn(page)
    const effort = await countEffort(page)

    await page.keyboard.press('n')
    await page.locator('#field-requester:focus').waitFor()
    await page.keyboard.type('michèle DUPONT 0474 84 43 18')
    await page.getByText('Ni « Michèle DUPONT » ni ce numéro parmi').waitFor()
    await page.locator('#field-company').click()
    await page.keyboard.type('Gîte du Vieux Moulin SRL')
    await page.keyboard.press('Tab')
    await page.keyboard.type('BE 0799.567.832')
    await page.getByText('chiffre de contrôle juste').waitFor()
    assert.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'DUPONT')
    assert.equal(await page.getByLabel('Prénom').inputValue(), 'Michèle')
    assert.equal(await page.locator('#field-requester_phone').inputValue(), '0474 84 43 18')
    await page.locator('#field-title').click()
    await page.keyboard.type('Infiltration autour de la cheminée')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Tache au plafond depuis la tempête de samedi, elle grandit.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Sophie')
    await page.getByText('Crée 1 société, 1 personne et 1 demande.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('#recorded').waitFor()

    assertAtMost(await effort(), { clicks: 2, keys: 12, fields: 12, loads: 1 })
    assert.match(await page.locator('#recorded').innerText(), /DEM-\d{4}-\d{6} est enregistrée.*Infiltration autour de la cheminée.*Michèle DUPONT/s)
    assert.equal(await page.locator('#field-title').inputValue(), '')
    await look('40-appel-enregistre')
    await page.locator('#recorded a').click()
    await page.waitForURL('**/requests/DEM-*')
    await page.getByText('Sophie Lambert conviendrait').first().waitFor()

    // The whole card of the company is there from that one save.
    await page.locator('#requester').getByRole('link', { name: 'Michèle DUPONT' }).first().click()
    await page.locator('aside').getByRole('link', { name: 'Gîte du Vieux Moulin SRL' }).click()
    await page.waitForURL(/\/parties\/\d+$/)
    for (const words of ['BE 0799.567.832', 'numéro d’établissement manquant', '+32 474 84 43 18']) await page.getByText(words).first().waitFor()
  },

  'somebody who calls again is found by his number alone, and what he says is added to what is open': async ({ page, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Une tuile cassée', { name: 'Luc PIRARD', email: 'luc@pirard.example', phone: '071/12.34.56' })

    await page.keyboard.press('n')
    await page.locator('#field-requester:focus').waitFor()
    await page.keyboard.type('+32 71 12 34 56')
    await page.getByText('Une tuile cassée').waitFor()
    assert.ok(await page.getByRole('radio', { name: 'Luc PIRARD' }).isChecked())
    await page.getByText('Crée 1 demande.').waitFor()
    await look('41-appel-connu')
    await page.getByLabel('En détail').fill('Deux autres ont glissé cette nuit.')
    await page.getByRole('button', { name: 'Ajouter à celle-ci' }).click()
    await page.waitForURL(`**${address}`)
    await page.locator('.r-thread').getByText('Deux autres ont glissé').waitFor()
  },

  'a wrong number says which digits would be right, a day is shown back in full, and nothing typed is lost': async ({ page, look, expectComplaint }) => {
    await signIn(page)
    await page.goto('/requests/new')
    await page.locator('#field-requester').pressSequentially('Renard zoé, Toits Renard SA, BE 0799.567.823')
    await page.getByText('823 devrait être 832').waitFor()
    await page.locator('#field-due').pressSequentially('24/11/2030 16h')
    await page.getByText('dimanche 24 novembre 2030 à 16 h').waitFor()
    await look('42-appel-chiffre-de-controle')

    await page.reload()
    await page.getByText('Ce que vous aviez tapé est revenu').waitFor()
    await page.getByText('823 devrait être 832').waitFor()
    assert.equal(await page.locator('#field-due').inputValue(), '24/11/2030 16h')
    await page.locator('#field-title').fill('Un devis')
    await page.keyboard.press('Control+Enter')
    await page.locator('#mistakes').waitFor()
    assert.equal(await page.locator('#field-enterprise_number').inputValue(), 'BE 0799.567.823')
    await look('43-appel-refuse')
    await page.getByLabel('Pourquoi garder ce numéro').fill('Lu ainsi sur son courrier')
    await page.keyboard.press('Control+Enter')
    await page.locator('#recorded').waitFor()
    expectComplaint(/422/)
  },

  'without a script whoever asks is looked for by a button, and made in the same save': async ({ context, world }) => {
    const plain = await context.browser().newContext({ baseURL: world.address, javaScriptEnabled: false, locale: 'fr-BE' })
    const page = await plain.newPage()
    await page.goto('/session/new')
    await page.getByLabel('Adresse mail').fill('sophie.lambert@desk.example')
    await page.getByLabel('Mot de passe').fill('une phrase assez longue')
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.goto('/requests/new')
    await page.locator('#field-requester').fill('Vandenbroucke Els 0475 11 22 33')
    await page.locator('#field-title').fill('Une gouttière')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await page.getByText('ni ce numéro parmi').waitFor()
    assert.equal(await page.locator('#field-title').inputValue(), 'Une gouttière')
    assert.equal(await page.locator('#field-family_name').inputValue(), 'VANDENBROUCKE')
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click()
    await page.locator('#recorded').waitFor()
    assert.match(await page.locator('#recorded').innerText(), /Els VANDENBROUCKE/)
    await plain.close()
  },
}
