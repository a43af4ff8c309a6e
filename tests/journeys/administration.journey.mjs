import assert from 'node:assert/strict'
import { signIn } from './support/desk.mjs'
import { ada } from './support/world.mjs'

const long = 'Infrastructures, toitures photovoltaïques et accompagnement énergétique des entreprises'

export default {
  'an administrator makes a team, a person who chooses a password by a link, and a type with its stages': async ({ context, page, look, world, expectComplaint }) => {
    await signIn(page, ada)
    await page.goto('/teams')
    await look('60-equipes')
    await page.goto('/request-types')
    await look('61-types-vides')

    await page.goto('/people/new')
    await page.getByRole('button', { name: 'Enregistrer la personne' }).click()
    await page.getByText('Dites qui c’est').waitFor()
    await look('62-personne-refusee')
    await page.getByLabel('Prénom et nom').fill('Hélène Étienne')
    await page.getByLabel('Adresse mail').fill('helene.etienne@desk.example')
    await page.getByText('2e ligne', { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Hélène Étienne' }).waitFor()
    await look('63-personne-nouvelle')

    await page.getByRole('button', { name: 'Créer un lien pour un mot de passe' }).click()
    const link = await page.getByLabel('Lien à transmettre').inputValue()
    await look('64-lien')
    await chooseThePassword(context, world, link, look)

    await page.goto('/teams/new')
    await page.getByLabel('Nom', { exact: true }).fill('Toitures et façades')
    await page.getByText('Hélène Étienne').click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Toitures et façades' }).waitFor()
    await look('65-equipe')

    await page.goto('/request-types/new')
    await page.getByLabel('Nom', { exact: true }).fill(long)
    await page.getByLabel(/À savoir/).fill('Demander la surface et une photo.\nNe jamais promettre de date.')
    await page.getByRole('group', { name: /Qui répond/ }).getByText('Hélène Étienne').click()
    await look('66-type-nouveau')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: long }).waitFor()
    for (const name of ['Devis', 'Chantier']) await addStage(page, name)
    await page.getByRole('button', { name: 'Ajouter la ressource' }).click()
    await page.getByText('Écrivez l’adresse entière').waitFor()
    await look('67-ressource-refusee')
    await page.getByLabel(/Nouvelle ressource/).fill('Tarifs 2027')
    await page.getByLabel(/Son adresse/).fill('https://tarifs.example/toitures')
    await page.getByRole('button', { name: 'Ajouter la ressource' }).click()
    await page.getByRole('link', { name: 'Tarifs 2027', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Monter Chantier' }).click()
    await page.getByText('Étapes remises en ordre').waitFor()
    await look('68-type')
    expectComplaint(/422|404/)
  },

  'two administrators change one type at once: the second sees both versions and loses nothing': async ({ context, page, look, expectComplaint }) => {
    await signIn(page, ada)
    await page.goto('/request-types/new')
    await page.getByLabel('Nom', { exact: true }).fill('Toiture')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Toiture' }).waitFor()
    const address = `${new URL(page.url()).pathname}/edit`
    await page.goto(address)
    const other = await context.newPage()
    await other.goto(address)
    await rename(page, 'Toits')
    await page.getByRole('heading', { name: 'Toits' }).waitFor()

    await rename(other, 'Couverture')
    await other.getByText('a changé ceci entre-temps').waitFor()
    assert.equal(await other.getByLabel('Nom', { exact: true }).inputValue(), 'Couverture')
    await look('69-deux-a-la-fois', other)
    await other.getByRole('button', { name: 'Enregistrer le type' }).click()
    await other.getByRole('heading', { name: 'Couverture' }).waitFor()
    expectComplaint(/409/)
  },

  'the lists of people and what is asked for are clean with a hundred people': async ({ page, look, world }) => {
    await signIn(page, ada)
    for (let i = 0; i < 100; i += 1) {
      const form = { name: `Personne numéro ${i} au nom assez long`, email: `p${i}@desk.example`, roles: 'agent' }
      await page.request.post(`${world.address}/people`, { form, maxRedirects: 0 })
    }
    await page.goto('/people')
    await look('70-cent-personnes')
    await page.keyboard.press('f')
    await page.keyboard.type('numero 42')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /numéro 42/ }).waitFor()
    await look('71-personne-trouvee')
    await page.goto('/people?q=introuvable')
    await look('72-personne-introuvable')
    await page.goto('/teams/new')
    await look('73-equipe-parmi-cent')
  },
}

async function addStage(page, name) {
  await page.getByLabel('Nouvelle étape').fill(name)
  await page.getByRole('button', { name: 'Ajouter l’étape' }).click()
  await page.getByText(name, { exact: true }).first().waitFor()
}

async function rename(page, name) {
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.keyboard.press('Control+Enter')
}

async function chooseThePassword(context, world, link, look) {
  const visitor = await context.browser().newContext({ baseURL: world.address, locale: 'fr-BE' })
  const page = await visitor.newPage()
  await page.goto(link)
  await look('64-mot-de-passe', page)
  await page.getByLabel(/Nouveau mot de passe/).fill('encore une phrase assez longue')
  await page.keyboard.press('Enter')
  await page.waitForURL(({ pathname }) => pathname === '/')
  await page.goto(link)
  await page.getByText('Ce lien ne sert plus').waitFor()
  await visitor.close()
}
