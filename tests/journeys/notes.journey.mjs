import assert from 'node:assert/strict'
import { beside, signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'
import { requester } from './support/mail.mjs'
import { claire, karim, paul, sophie, support } from './support/world.mjs'

// Somebody asks by mail; the address of his request, and his mail program.
async function asked(world, name, subject) {
  const outsider = requester(world, name, `${name.toLowerCase().replace(' ', '.')}@client.example`)
  await outsider.send({ to: support, subject, text: "Bonjour,\n\nL'eau coule dans notre atelier depuis cette nuit.\n" })
  const number = /DEM-\d+-\d+/.exec((await outsider.mailWith('DEM-')).text)[0]
  return { outsider, number, address: `/requests/${number}` }
}

const replyAddress = (mail) => /[^\s<]+\+[^\s>]+@desk\.example/.exec(mail.header('Reply-To'))[0]

export default {
  // "on communique une info ou on pose une question à un/une collègue en précédant de @ --> les messages reçus se retrouvent
  // dans le module MESSAGE --> pour répondre on précède d'un @ aussi. Activité : tout ce qui demande une réponse avec une échéance"
  'a note calls a colleague with an @ and gives him an activity; he answers from his messages, then by mail, and nothing leaves': async ({ world, page, context, look }) => {
    const { outsider, number, address } = await asked(world, 'Luc Simon', 'Fuite dans notre atelier')
    await world.makeResponsible(number, claire)
    const karims = await beside(context, world, karim, '/messages')
    await signIn(page, sophie)
    await page.goto(address)

    const effort = await countEffort(page)
    await page.keyboard.press('i')
    await page.keyboard.type('@ben')
    await page.locator('.to-us [role="option"][aria-selected="true"]', { hasText: 'Karim Benali' }).waitFor()
    await look('70-mention')
    await page.keyboard.press('Enter')
    await page.keyboard.type('le portail est au numéro 14. Rappelle le client.')
    await page.keyboard.press('Alt+a')
    await page.keyboard.type('+3j')
    await page.locator('.to-us .r-says.ok').waitFor()
    assert.equal(await page.locator('.to-us [name="activity_for"]').inputValue(), 'Karim Benali', 'whoever is called is proposed')
    await look('71-note-et-activite')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-note .mention', { hasText: '@Karim Benali' }).waitFor()
    assertAtMost(await effort(), { clicks: 0, keys: 6, fields: 3, loads: 0 })
    await page.locator('#activities').getByText('Karim Benali').first().waitFor()
    await look('72-activite')

    await karims.getByText('Sophie Lambert vous mentionne dans une note interne').waitFor()
    const message = karims.locator('.r-messages > li', { hasText: 'vous mentionne' })
    await message.getByText('Répondre par une note').click()
    await karims.locator('.r-answer[open] textarea:focus').waitFor()
    await karims.keyboard.press('End')
    await karims.keyboard.type('pas de code, il sonne à « Atelier ».')
    await look('73-repondre-depuis-messages', karims)
    await karims.keyboard.press('Control+Enter')
    await karims.getByText('Votre note est gardée, entre nous').waitFor()
    assert.equal(new URL(karims.url()).pathname, '/messages')
    await page.locator('.is-note', { hasText: 'pas de code' }).locator('.mention', { hasText: '@Sophie Lambert' }).waitFor()
    await karims.goto('/')
    await karims.locator('#panel-activities').getByText('le portail est au numéro 14').waitFor()
    await look('74-mes-activites', karims)

    const mailOfKarim = requester(world, karim.name, karim.email)
    const told = await mailOfKarim.mailWith('le portail est au numéro 14')
    const quoting = 'Finalement je passe à 15 h.\n\nLe 22/11/2026 à 21:04, Desk a écrit :\n> le portail est au numéro 14\n'
    await mailOfKarim.send({ to: replyAddress(told), signedIn: true, subject: `Re: ${told.header('Subject')}`, text: quoting, inReplyTo: told.header('Message-ID') })
    const answer = page.locator('.is-note', { hasText: 'Finalement je passe à 15 h.' })
    await answer.getByText('Texte cité').waitFor()
    await look('75-note-par-mail')
    for (const words of ['portail', 'pas de code', 'Finalement']) assert.ok(!(await outsider.mails()).some((mail) => mail.text.includes(words)), `${words} stays with us`)
    await karims.context().close()
  },

  // "Pour ajouter des collaborateurs aux discussions internes de ce billet, inscrire leur nom dans la Liste de notes de travail.
  // Les collaborateurs (agents) verront les autres collaborateurs aux Notes internes de travail"
  'colleagues on the list of work notes are told of each note and see whom else it was told': async ({ world, page, context, look }) => {
    const { outsider, number, address } = await asked(world, 'Rita Maes', 'Volet coincé')
    await world.makeResponsible(number, paul)
    await signIn(page, sophie)
    await page.goto(address)
    await page.locator('#note-readers').getByRole('button', { name: 'Me tenir au courant' }).click()
    await page.locator('#note-readers .chip', { hasText: 'Sophie Lambert' }).waitFor()
    const field = page.getByLabel('Collègue à tenir au courant des notes')
    await field.fill('kar')
    await page.locator('#note-readers [role="option"]', { hasText: 'Karim Benali' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('#note-readers .chip', { hasText: 'Karim Benali' }).waitFor()
    await look('76-liste-de-notes')

    const pauls = await beside(context, world, paul, '/messages')
    await page.keyboard.press('i')
    await page.keyboard.type('Le volet est du modèle de 2019.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-note', { hasText: 'modèle de 2019' }).getByText('Prévenus : Karim Benali, Paul Girard').waitFor()
    await pauls.getByText('Sophie Lambert a écrit une note interne').waitFor()
    const told = await requester(world, karim.name, karim.email).mailWith('modèle de 2019')
    assert.match(told.text, /Également prévenus\s: Paul Girard/)
    await pauls.getByRole('link', { name: 'Où l’on me mentionne' }).click()
    await pauls.getByText('Aucun message de cette sorte').waitFor()
    assert.ok(!(await outsider.mails()).some((mail) => mail.text.includes('modèle de 2019')))

    await page.getByRole('button', { name: 'Retirer Karim Benali de la liste' }).click()
    await page.locator('#note-readers .chip', { hasText: 'Karim Benali' }).waitFor({ state: 'hidden' })
    await pauls.context().close()
  },

  'a name that nobody or several bear, and a date that cannot be read, bring everything back with a sentence': async ({ world, page, look, expectComplaint }) => {
    const { address } = await asked(world, 'Ines Roland', 'Clé cassée')
    await signIn(page, sophie)
    await page.goto(address)
    await page.keyboard.press('i')
    await page.keyboard.type('@Karim Benali rappeler demain')
    await page.keyboard.press('Alt+a')
    await page.keyboard.type('bientôt')
    await page.keyboard.press('Control+Enter')
    await page.getByText('n’est pas une date lisible').waitFor()
    assert.equal(await page.locator('#note-text').inputValue(), '@Karim Benali rappeler demain')
    await look('77-note-a-corriger')
    expectComplaint(/422/)
  },
}
