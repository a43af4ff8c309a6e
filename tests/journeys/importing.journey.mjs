// A file of another program, with its faults: matched, tried, imported, what was refused taken along, and all of it taken back.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { keepParty } from './support/cards.mjs'
import { signIn } from './support/desk.mjs'
import { nadine } from './support/world.mjs'

const told = (page, label) => page.locator('.r-told div', { has: page.getByText(label, { exact: true }) }).locator('dd')
const file = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })

const clients = [
  'Raison sociale;CP;Localité;Tél.;Courriel;Numéro de TVA;Remarque interne à propos de ce client;Colonne inconnue',
  'Quincaillerie Lejeune SA;7100;La Louvière;064 22 18 05;info@lejeune.example;BE0444.198.731;;x',
  'Garage Hotton;6990;Hotton;+32 84 46 60 10;pas une adresse;;;x',
  'Bois & Forêts SRL;5580;Rochefort;084 21 33 44;bois@forets.example;BE 0799.567.823;;x',
  'Déjà Là SPRL;7170;Manage;;;;;x',
  ';4000;Liège;;sans.nom@client.example;;;x',
  'Toiture Aubert;7170;Manage;\'+32476314159;aubert@toits.example;;\'=voir le dossier;x',
]

export default {
  'a file of clients with faults is matched, tried, imported, its refused lines taken along, and taken back': async ({ page, look, expectComplaint }) => {
    await signIn(page, nadine)
    const here = await keepParty(page, { name: 'Déjà Là SPRL' })
    await page.goto('/parties')
    await page.getByRole('link', { name: 'Importer', exact: true }).click()
    await page.getByRole('link', { name: /Importer un fichier/ }).first().click()
    await page.getByLabel('Le fichier (CSV, .xlsx ou .vcf)').setInputFiles(file('clients de l’ancien logiciel.csv', clients))
    await look('96-importer-un-fichier')
    await page.getByRole('button', { name: 'Regarder les lignes' }).click()
    await page.getByRole('heading', { name: 'Ce qu’est chaque colonne' }).waitFor()
    const column = (name) => page.getByLabel(name, { exact: true })
    assert.equal(await column('Raison sociale').inputValue(), 'name')
    assert.equal(await column('CP').inputValue(), 'postcode')
    assert.equal(await column('Colonne inconnue').inputValue(), '-')
    await column('Tél.').selectOption('Téléphone')
    await column('Courriel').selectOption('Adresse mail')
    await column('Remarque interne à propos de ce client').selectOption('Note interne')
    await look('97-colonnes')

    await page.getByRole('button', { name: 'Essayer sans rien garder' }).click()
    await page.getByRole('heading', { name: 'Essayé, rien n’est encore gardé' }).waitFor()
    assert.deepEqual([await told(page, 'Fiches ajoutées').innerText(), await told(page, 'Lignes refusées').innerText()], ['2', '3'])
    assert.equal(await column('Tél.').inputValue(), 'phone')
    await look('98-essai')
    assert.equal((await named(page, 'Lejeune')).length, 0)

    await page.getByRole('button', { name: 'Importer 6 lignes' }).click()
    await page.getByRole('heading', { name: 'Importé', exact: true }).waitFor()
    assert.deepEqual([await told(page, 'Fiches ajoutées').innerText(), await told(page, 'Laissées de côté, déjà présentes').innerText(), await told(page, 'Lignes refusées').innerText()], ['2', '1', '3'])
    const address = page.url()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Les emporter, avec les raisons' }).click()])
    const refused = await readFile(await download.path(), 'utf8')
    for (const words of ['Garage Hotton', 'Bois & Forêts SRL', 'Raison du refus']) assert.ok(refused.includes(words), words)
    assert.ok(!refused.includes('Lejeune'))
    await look('99-importe')

    const [aubert] = await named(page, 'Aubert')
    await page.goto(aubert.address ?? `/parties/${aubert.id}`)
    await page.getByText('+32 476 31 41 59').first().waitFor()
    await page.getByText('=voir le dossier').waitFor()

    await page.goto(address)
    await page.getByRole('button', { name: 'Annuler cette importation' }).click()
    await page.getByRole('heading', { name: /annul|repris/i }).first().waitFor()
    assert.equal(await told(page, 'Repris').innerText(), '2')
    assert.equal((await named(page, 'Lejeune')).length, 0)
    assert.equal((await page.request.get(here)).status(), 200)
    expectComplaint(/422/)
  },
}

async function named(page, words) {
  const answer = await page.request.get(`/parties.json?q=${encodeURIComponent(words)}`)
  return (await answer.json()).parties
}
