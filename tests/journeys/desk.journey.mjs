import assert from 'node:assert/strict'
import { beside, signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'
import { requester } from './support/mail.mjs'
import { claire, karim, paul, roofs, sophie } from './support/world.mjs'

const forwarded = `Client de Paul, je crois.

Sophie

-------- Message transféré --------
Sujet : \tFuite urgente atelier
Date : \tMon, 16 Nov 2026 16:05:00 +0100
De : \tMarc Lenoir <marc.lenoir@client.example>
Pour : \t${sophie.email}

Bonjour,

L'eau coule dans notre atelier depuis cette nuit.

Marc Lenoir
`

// Somebody new asks, and the address of his request comes by return.
async function leak(world, subject) {
  const marc = requester(world, 'Marc Lenoir', `marc.${subject.split(' ')[0].toLowerCase()}@client.example`)
  await marc.send({ to: roofs, subject, text: "Bonjour,\n\nL'eau coule dans notre atelier depuis cette nuit.\n\nMarc Lenoir\n" })
  return `/requests/${/DEM-\d+-\d+/.exec((await marc.mailWith('DEM-')).text)[0]}`
}

async function setUrgency(page, by, why) {
  await page.getByText('Urgente', { exact: true }).click()
  await page.getByLabel('Qui le dit').fill(by)
  await page.getByLabel('Pourquoi', { exact: true }).fill(why)
  await page.keyboard.press('Enter')
  await page.getByText('Urgence : Urgente').first().waitFor()
}

export default {
  'the real requester of a forwarded mail, its urgency and its responsible, within what the hand should be asked': async ({ world, page, look }) => {
    await requester(world, sophie.name, sophie.email).send({ to: roofs, subject: 'TR: Fuite urgente atelier', text: forwarded })
    await signIn(page, claire)
    await page.goto('/requests?queue=to_qualify')
    await page.getByText('Fuite urgente atelier').click()
    await page.getByText('lu dans le mail, à confirmer').waitFor()
    await look('30-lu-dans-le-mail')

    const effort = await countEffort(page)
    await page.keyboard.press('o')
    await page.getByText('confirmé par Claire Martin').waitFor()
    await page.getByText('Urgente', { exact: true }).click()
    await page.keyboard.press('Tab')
    await page.keyboard.type('le bourgmestre')
    await page.keyboard.press('Tab')
    await page.keyboard.type("L'eau coule sur les machines")
    await page.keyboard.press('Enter')
    await page.getByText('posée par Claire Martin').waitFor()
    await page.getByRole('button', { name: 'Attribuer Karim Benali' }).click()
    await page.getByText('Karim Benali est responsable').waitFor()
    assertAtMost(await effort(), { clicks: 3, keys: 4, fields: 2, loads: 0 })
    await look('31-attribuee')
  },

  // "La 1e ligne capte un max d'infos sur le demandeur et la demande. La 2e ligne vérifie que tout est en ordre et assigne le responsable"
  'the first line records, the second verifies, sends back, and assigns whoever answers': async ({ world, page, context, look, expectComplaint }) => {
    const address = await leak(world, 'Lanterneau à revoir')
    await signIn(page, sophie)
    await page.goto(address)
    await page.keyboard.press('q')
    await page.getByText('Il manque encore 1 chose').waitFor()
    await look('32-il-manque')
    await page.keyboard.press('Escape')
    await setUrgency(page, 'le client', "L'eau coule")
    const second = await beside(context, world, claire, address)
    await page.keyboard.press('q')
    await page.getByText('La demande est passée à la 2e ligne').waitFor()

    await second.getByText('Passée à la 2e ligne').first().waitFor()
    await second.keyboard.press('v')
    await second.locator('#return-why:focus').waitFor()
    await second.keyboard.press('Control+Enter')
    await second.getByText('Dites pourquoi, en une phrase.').waitFor()
    await second.getByLabel('Ce qui manque ou ne va pas').fill("Il manque le nom de l'assureur.")
    await second.keyboard.press('Control+Enter')
    await second.getByText('Renvoyée à la 1re ligne, avec votre raison').waitFor()
    await page.locator('.r-standing').getByText("Il manque le nom de l'assureur.").waitFor()
    await look('33-renvoyee')

    await page.keyboard.press('q')
    await second.locator('.r-steps .here', { hasText: 'Qualifiée' }).waitFor()
    await second.keyboard.press('1')
    await second.getByText('Karim Benali est responsable').waitFor()
    await requester(world, karim.name, karim.email).mailWith('vous a désigné responsable')
    await second.context().close()
    expectComplaint(/422/)
  },

  // "La 1e ligne doit pouvoir indiquer l'urgence et de qui ça vient (bourgmestre, ministre). C'est le cadre qui détermine lui-même la priorité = étoiles"
  'urgency is what the first line was told, and the stars are a manager’s': async ({ world, page, context, look }) => {
    const address = await leak(world, 'Toit du préau')
    await signIn(page, sophie)
    await page.goto(address)
    await setUrgency(page, 'le bourgmestre', 'Le préau est fermé aux enfants')
    await page.getByText('un cadre les pose').waitFor()
    assert.equal(await page.getByRole('button', { name: '3 étoiles sur 3' }).count(), 0)
    await page.getByLabel(/Promise pour/).fill('vendredi 16h')
    await page.keyboard.press('Enter')
    await page.getByText('Promis pour le vendredi').waitFor()

    const manager = await beside(context, world, paul, address)
    await manager.getByRole('button', { name: '3 étoiles sur 3' }).click()
    await manager.getByText('3 étoiles.').waitFor()
    await page.getByRole('img', { name: '3 étoiles sur 3' }).waitFor()
    await look('34-urgence-et-etoiles')
    await manager.context().close()
  },

  // "Dans le champ description du suivi, on encode « date : quelques mots ». Par ordre chronologique inversé"
  'the follow-up has its date already, stands newest first, and keeps what was corrected': async ({ world, page, look }) => {
    await signIn(page, sophie)
    await page.goto(await leak(world, 'Descente de gouttière'))
    const log = page.locator('#follow-up')
    await log.getByRole('button', { name: 'Noter ainsi' }).click()
    await page.getByText('C’est noté.').waitFor()
    await page.keyboard.press('s')
    await page.keyboard.type('rappelé, il envoie une photo')
    await page.keyboard.press('Enter')
    await log.locator('li').getByText('rappelé, il envoie une photo').first().waitFor()
    assert.match(await log.locator('.r-log li').first().innerText(), /auj\.\s+rappelé, il envoie une photo/)

    await log.locator('.r-log li').first().getByText('Corriger').click()
    await log.getByLabel('Les mots de cette ligne').first().fill('rappelé, il envoie deux photos')
    await page.keyboard.press('Enter')
    await page.getByText('Corrigé').first().waitFor()
    await look('35-suivi')
    await page.getByRole('link', { name: 'Historique' }).click()
    await page.getByText('rappelé, il envoie une photo').first().waitFor()
    await look('36-historique')
  },

  // "La responsabilité de celui-ci est facilement transférable"
  'whoever answers for a request hands it on with a word, and finds nothing lost': async ({ world, page, context, look }) => {
    const address = await leak(world, 'Corniche descellée')
    const second = await beside(context, world, claire, address)
    await setUrgency(second, 'le client', 'Risque de chute')
    await second.keyboard.press('1')
    await second.getByText('Karim Benali est responsable').waitFor()
    await second.context().close()

    await signIn(page, karim)
    await page.goto(address)
    await page.keyboard.press('i')
    await page.keyboard.type('Vu sur place, il faut une nacelle.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Votre note est gardée').waitFor()
    await page.keyboard.press('t')
    await choose(page, 'Paul Girard')
    await page.getByLabel('Un mot pour cette personne').fill('Je pars en congé, le client attend un devis.')
    await page.evaluate(() => scrollTo(0, 0))
    await look('37-transferer')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Paul Girard est responsable').waitFor()

    const manager = await beside(context, world, paul, address)
    await manager.locator('#responsible').getByText('Je pars en congé, le client attend un devis.').waitFor()
    await manager.getByText('Vu sur place, il faut une nacelle.').waitFor()
    await manager.context().close()
  },
}

async function choose(page, name) {
  const select = page.getByLabel('Qui en répond')
  const value = await select.locator('option', { hasText: name }).first().getAttribute('value')
  await select.selectOption(value)
}
