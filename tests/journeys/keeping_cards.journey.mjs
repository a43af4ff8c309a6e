// Seed 000, "Archivage", "Doublons interlocuteur", "Création d'un service", "Création d'une nouvelle société", "Nom 2 ou Autre nom": line by line.
import assert from 'node:assert/strict'
import { keepContact, keepParty, typeInto } from './support/cards.mjs'
import { beside, recordRequest, signIn } from './support/desk.mjs'
import { nadine, sophie } from './support/world.mjs'

const archived = (page) => page.locator('#archived')
const idOf = (address) => address.split('/').pop()

export default {
  'whoever learns that somebody left archives the card with the reason; the rest is asked of who keeps the cards, and comes back from there': async ({ page, context, world, look }) => {
    await signIn(page)
    const party = await keepParty(page, { name: 'Imprimerie Wauters SA' })
    const left = await keepContact(page, { party: idOf(party), family_name: 'Delcourt', given_name: 'Aline', email: 'aline@wauters.example' })
    const double = await keepContact(page, { party: idOf(party), family_name: 'Delcour', given_name: 'Line', mobile: '0474 10 20 30' })

    await page.goto(left)
    await page.locator('#archive').click()
    await page.locator('#field-explanation:focus').waitFor()
    assert.ok(await page.getByRole('radio', { name: 'A quitté la société' }).isChecked())
    await page.getByText('Doublon d’une autre fiche, Faillite, N’existe plus').waitFor()
    await page.getByText('Réservé au responsable des fiches.').waitFor()
    await page.keyboard.type('Son collègue me l’a dit ce matin')
    await page.keyboard.press('Control+Enter')
    await archived(page).getByText('Son collègue me l’a dit ce matin').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Nouvelle demande' }).filter({ hasNot: page.locator('kbd') }).count(), 0)
    assert.equal(await archived(page).getByRole('button').count(), 0)

    await page.goto(double)
    await page.locator('#archive').click()
    await page.locator('#field-explanation').fill('C’est la même personne que l’autre Line')
    await page.getByRole('button', { name: 'Demander à Nadine Roy' }).click()
    await page.getByText('Nadine Roy le trouvera dans ses activités').waitFor()
    assert.equal(await archived(page).count(), 0)

    const hers = await beside(context, world, nadine, '/')
    await hers.getByRole('link', { name: /Archiver Line DELCOUR/ }).click()
    await hers.waitForURL(`**${double}#activities`)
    await hers.locator('#archive').click()
    await hers.locator('#field-explanation').waitFor()
    for (const reason of ['A quitté la société', 'Doublon d’une autre fiche', 'Faillite', 'N’existe plus']) await hers.getByRole('radio', { name: reason }).waitFor()
    await hers.getByRole('radio', { name: 'Doublon d’une autre fiche' }).check()
    await hers.locator('#field-explanation').fill('Vérifié au téléphone')
    await look('90-archiver-toutes-les-raisons', hers)
    await hers.keyboard.press('Control+Enter')
    await archived(hers).getByText('Doublon d’une autre fiche').waitFor()
    await archived(hers).getByRole('button', { name: 'Ramener' }).click()
    await hers.getByText('est de nouveau utilisable').waitFor()
    assert.equal(await archived(hers).count(), 0)
    await hers.goto(`${double}?tab=history`)
    await hers.locator('main').getByText('Vérifié au téléphone').first().waitFor()

    for (const [name, reason] of [['Faillite Sprl', 'Faillite'], ['Société disparue', 'N’existe plus']]) {
      const gone = await keepParty(hers, { name })
      await hers.goto(gone)
      await hers.locator('#archive').click()
      await hers.getByRole('radio', { name: reason }).check()
      await hers.locator('#field-explanation').fill('Lu au Moniteur belge')
      await hers.keyboard.press('Control+Enter')
      await archived(hers).getByText(reason).waitFor()
    }
    await hers.context().close()

    await page.goto(party)
    await page.locator('#archive').click()
    await page.getByText('Doublon d’une autre fiche, Faillite, N’existe plus').waitFor()
    assert.equal(await page.locator('#archival').getByRole('radio').count(), 0)
    await look('91-demander-d-archiver')
  },

  'on an archived card nothing new can be made, and what was tied to it goes on': async ({ page, context, world, expectComplaint }) => {
    await signIn(page)
    const request = await recordRequest(page, 'Fenêtre bloquée', { name: 'Bruno STASSART', email: 'bruno@stassart.example' })
    await page.locator('#requester').getByRole('link', { name: 'Bruno STASSART' }).first().click()
    await page.waitForURL(/\/contacts\/\d+$/)
    const card = new URL(page.url()).pathname
    await page.locator('#archive').click()
    await page.locator('#field-explanation').fill('Parti à la retraite')
    await page.keyboard.press('Control+Enter')
    await archived(page).waitFor()

    await page.goto('/requests/new')
    await page.locator('#field-requester').pressSequentially('stassart bruno')
    await page.locator('.r-reserved s', { hasText: 'Bruno STASSART' }).waitFor()
    const refused = await page.request.post('/requests', { form: { title: 'Encore', channel: 'call', requester: 'Bruno STASSART', requester_id: idOf(card) }, headers: { Accept: 'application/json' } })
    assert.equal(refused.status(), 422)

    await page.goto(request)
    await page.keyboard.press('i')
    await page.locator('#note-text').fill('On termine quand même ce qui est ouvert.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-note').getByText('On termine quand même').waitFor()

    const hers = await beside(context, world, nadine, '/')
    const party = await keepParty(hers, { name: 'Scierie Fermée SA' })
    const closing = await hers.request.post(`${party}/archival`, { form: { reason: 'ceased', explanation: 'Radiée' }, headers: { Accept: 'application/json' } })
    assert.equal(closing.status(), 201, await closing.text())
    await hers.goto(party)
    for (const gone of ['Ajouter un interlocuteur', 'Ajouter un site']) assert.equal(await hers.getByRole('link', { name: gone }).count(), 0, gone)
    for (const [address, form] of [['/contacts', { party: idOf(party), family_name: 'Nouveau' }], [`${party}/sites`, { name: 'Nouveau' }]]) {
      const answer = await hers.request.post(address, { form, headers: { Accept: 'application/json' } })
      assert.equal(answer.status(), 422, address)
    }
    await hers.context().close()
    expectComplaint(/422/)
  },

  'a duplicate is shown while it is typed and before it is kept; reported, merged field by field, and undone': async ({ page, context, world, look, expectComplaint }) => {
    await signIn(page)
    const first = await keepParty(page, { name: 'Établissements Thiébaut SPRL', phone: '064 22 11 00', category: 'entreprise', private_note: 'Sonner deux fois' })
    await page.goto('/parties/new')
    await typeInto(page, 'Nom', 'thiebaut etablissements', 0)
    await page.locator('.r-duplicates').getByText('Établissements Thiébaut SPRL').waitFor()
    await look('92-doublon-en-tapant')
    await page.getByLabel('Pourquoi ce numéro d’établissement, ou pourquoi aucun').fill('demandé')
    await page.keyboard.press('Control+Enter')
    await page.locator('#mistakes').waitFor()
    await page.getByText('Rien n’est encore gardé.').waitFor()
    await page.getByRole('button', { name: 'C’est une autre fiche : la garder' }).click()
    await page.waitForURL(/\/parties\/\d+$/)
    const second = new URL(page.url()).pathname
    await keepContact(page, { party: idOf(second), family_name: 'Thiébaut', given_name: 'Rose' })

    await page.reload()
    await page.locator('.r-duplicates').getByRole('link', { name: 'Signaler à Nadine Roy' }).click()
    await page.getByRole('heading', { name: 'Est-ce une seule fiche' }).waitFor()
    assert.equal(await page.getByRole('radio').count(), 0)
    await page.locator('#field-explanation').fill('Même maison, encodée deux fois')
    await look('93-signaler-un-doublon')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Signalé').first().waitFor()

    const hers = await beside(context, world, nadine, '/')
    await hers.getByRole('link', { name: /Thiébaut/ }).first().click()
    await hers.getByText('Même maison, encodée deux fois').first().waitFor()
    await hers.goto(`/possible-duplicates/new?kind=party&one=${idOf(first)}&other=${idOf(second)}`)
    await hers.getByText('Même maison, encodée deux fois').first().waitFor()
    await hers.getByRole('row', { name: /^Nom/ }).getByRole('radio').nth(0).check()
    await hers.locator('#field-explanation').fill('Une seule maison')
    await look('94-fusionner', hers)
    await hers.keyboard.press('Control+Enter')
    await hers.waitForURL(`**${first}`)
    await hers.getByText('fait maintenant partie de cette fiche').waitFor()
    await hers.locator('#contacts').getByText('Rose THIÉBAUT').waitFor()
    await hers.getByText('Sonner deux fois').waitFor()

    await page.goto(second)
    await archived(page).getByRole('link', { name: 'Établissements Thiébaut SPRL' }).waitFor()
    await hers.goto(second)
    await archived(hers).getByRole('link', { name: 'Ce qui est passé' }).click()
    await hers.getByRole('button', { name: 'Défaire la fusion' }).click()
    await hers.getByText('les deux fiches servent à nouveau').waitFor()
    await hers.goto(second)
    await hers.locator('#contacts').getByText('Rose THIÉBAUT').waitFor()
    assert.equal(await archived(hers).count(), 0)
    await hers.context().close()
    expectComplaint(/422/)
  },

  'a company is made with its establishment number, a service hangs on it, and its other name is a column of the list': async ({ page, look, expectComplaint }) => {
    await signIn(page)
    await page.goto('/parties/new')
    await typeInto(page, 'Nom', 'Ville de Manage-Nord', 0)
    await typeInto(page, 'Autre nom', 'Commune du Nord')
    await page.keyboard.press('Control+Enter')
    await page.getByText('numéro d’établissement').first().waitFor()
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await typeInto(page, 'Numéro d’établissement', '2.012.345.667')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/parties\/\d+$/)
    await page.locator('aside').getByText('2.012.345.667').waitFor()

    await page.keyboard.press('+')
    await page.waitForURL('**/contacts/new*')
    await page.getByText('Service d’une organisation').click()
    await typeInto(page, 'Nom du service', 'Service des travaux')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/contacts\/\d+$/)
    await page.getByText('service', { exact: true }).first().waitFor()

    await page.goto('/parties')
    const columns = page.locator('details', { has: page.locator('summary', { hasText: 'Colonnes' }) })
    await columns.locator('summary').click()
    await columns.getByLabel('Autre nom').check()
    await columns.getByRole('button').last().click()
    await page.getByRole('columnheader', { name: 'Autre nom' }).waitFor()
    await page.locator('tbody').getByText('Commune du Nord').first().waitFor()
    await page.locator('main').getByRole('searchbox').fill('commune du nord')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Ville de Manage-Nord' }).waitFor()
    await look('95-autre-nom')
    expectComplaint(/422/)
  },
}
