import assert from 'node:assert/strict'
import { typeInto } from './support/cards.mjs'
import { signIn } from './support/desk.mjs'

export default {
  'a third party is made field after field, typed anyhow, and kept as it has to stand there': async ({ page, look }) => {
    await signIn(page)
    await page.goto('/parties/new')

    await page.getByText('Particulier', { exact: true }).click()
    await typeInto(page, 'Nom', 'dupont michèle', 0)
    await page.getByText('Fournisseur', { exact: true }).waitFor()
    assert.ok(await page.getByRole('checkbox', { name: 'Client' }).isChecked())
    assert.ok(!(await page.getByRole('checkbox', { name: 'Fournisseur' }).isChecked()))
    await typeInto(page, 'Rue et numéro (rue, espace, numéro)', 'Rue Cense de la motte 49')
    await typeInto(page, 'Code postal', '7170')
    await typeInto(page, 'Localité', 'Manage')
    assert.equal(await page.getByLabel('Pays').inputValue(), 'BE')
    await typeInto(page, 'Téléphone', '072 84 43 18', 0)
    await typeInto(page, 'Mobile', '0474844318', 0)
    await typeInto(page, 'Adresse mail', 'michele.dupont@client.example', 0)
    await typeInto(page, 'Site web', 'toiture-dupont.example')
    await page.getByLabel('TVA', { exact: true }).selectOption('Assujetti à la TVA')
    await typeInto(page, 'Numéro de TVA', 'be 0403.227.515')
    await typeInto(page, 'Type de tiers', 'particulier')
    await typeInto(page, 'Étiquettes (séparées par des virgules)', 'toiture plate, assurance')
    await typeInto(page, 'Lien du dossier client', 'https://drive.example/clients/dupont')
    await look('70-nouveau-tiers')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/parties\/\d+$/)

    const main = page.locator('main')
    for (const words of ['Michèle DUPONT', 'Rue Cense de la motte 49, 7170 Manage', '+32 72 84 43 18', '+32 474 84 43 18', 'TVA BE 0403.227.515', 'chiffre de contrôle juste', 'toiture plate', 'particulier', 'https://toiture-dupont.example'])
      await main.getByText(words).first().waitFor()
    await page.getByText('n’est attribué à personne').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Ouvrir le dossier du client' }).getAttribute('href'), 'https://drive.example/clients/dupont')
    await look('71-tiers')

    const head = await newParty(page, 'Groupe Dupont SA')
    await page.goBack()
    await page.goto(await partyBefore(head))
    await page.keyboard.press('m')
    await page.waitForURL('**/edit')
    await typeInto(page, 'Maison mère (le début de son nom)', 'groupe dup')
    await page.getByRole('radio', { name: /Groupe Dupont SA/ }).waitFor()
    await page.keyboard.press('Control+Enter')
    await main.getByRole('link', { name: 'Groupe Dupont SA' }).waitFor()
  },

  'a client has a main contact, contacts at its sites and sites with theirs, each found under its tab': async ({ page, look }) => {
    await signIn(page)
    await newParty(page, 'Ateliers Lenoir SRL')
    const address = page.url()

    await page.keyboard.press('m')
    await page.waitForURL('**/edit')
    const main = page.locator('section', { has: page.getByRole('heading', { name: 'Contact principal' }) })
    for (const [label, words] of [['Civilité', 'Monsieur'], ['Prénom', 'marc'], ['Nom', 'lenoir'], ['Adresse mail', 'marc@lenoir.example'], ['Téléphone', '064/22.18.05'], ['Mobile', '0474 84 43 18']])
      await main.getByLabel(label, { exact: true }).pressSequentially(words)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(address)
    await page.locator('aside').getByText('Marc LENOIR').waitFor()

    await page.getByRole('link', { name: 'Ajouter un site' }).click()
    await page.waitForURL('**/sites/new')
    await typeInto(page, 'Nom du site', 'Seneffe, dépôt')
    await typeInto(page, 'Localité', 'Seneffe')
    await typeInto(page, 'Contact sur place', 'La loge')
    await typeInto(page, 'Téléphone', '064 33 70 12')
    await typeInto(page, 'Adresse mail', 'loge@lenoir.example')
    await typeInto(page, /^À savoir/, 'Clé à la loge avant 7 h')
    await page.keyboard.press('Control+Enter')
    await page.locator('#sites').getByText('Clé à la loge avant 7 h').waitFor()

    await page.keyboard.press('+')
    await page.waitForURL('**/contacts/new*')
    await typeInto(page, 'Nom', 'collard')
    await typeInto(page, 'Prénom', 'dimitri')
    await typeInto(page, 'Fonction', 'chef d’atelier')
    await page.getByLabel('Site', { exact: true }).selectOption('Seneffe, dépôt')
    await look('72-interlocuteur')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/contacts\/\d+$/)
    await page.locator('aside').getByText('+32 64 33 70 12').waitFor()

    await page.goto(address)
    await page.keyboard.press('+')
    await page.waitForURL('**/contacts/new*')
    await page.getByText('Service d’une organisation').click()
    await typeInto(page, 'Nom du service', 'Service expédition')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/contacts\/\d+$/)

    await page.goto(address)
    await look('73-fiche-client')
    const tabs = page.getByRole('navigation', { name: 'Onglets de la fiche' })
    await page.locator('aside').getByText('Marc LENOIR').waitFor()
    await tabs.getByRole('link', { name: /Interlocuteurs/ }).click()
    assert.deepEqual(await page.locator('#contacts a.t').allInnerTexts(), ['Marc LENOIR', 'Dimitri COLLARD', 'Service expédition'])
    await tabs.getByRole('link', { name: /Sites/ }).click()
    await page.waitForURL('**tab=sites')
    await page.locator('#sites').getByText(/^La loge/).waitFor()
    await page.locator('#sites a.t').click()
    await page.waitForURL('**/edit')
    assert.equal(await page.getByLabel('Téléphone', { exact: true }).inputValue(), '+32 64 33 70 12')
  },
}

async function newParty(page, name) {
  await page.goto('/parties/new')
  await typeInto(page, 'Nom', name, 0)
  await page.getByLabel('Pourquoi ce numéro d’établissement, ou pourquoi aucun').fill('demandé au client')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/parties\/\d+$/)
  return page.url()
}

const partyBefore = async (address) => address.replace(/\d+$/, (id) => id - 1)
