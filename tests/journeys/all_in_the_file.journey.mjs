import assert from 'node:assert/strict'
import { beside, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { claire, desk, karim, sophie } from './support/world.mjs'

const replyAddress = (mail) => /[^\s<]+\+[^\s>]+@desk\.example/.exec(mail.header('Reply-To'))[0]

async function forwarded(world, anne) {
  const colleague = requester(world, sophie.name, sophie.email)
  const text = `Pour vous.\n\n-------- Message transféré --------\nSujet : Projecteur de la salle 12\nDate : Mon, 16 Nov 2026 16:05:00 +0100\nDe : ${anne.name} <${anne.email}>\nPour : ${sophie.email}\n\nBonjour,\n\nLe projecteur ne s’allume plus.\n\n${anne.name}\n`
  await colleague.send({ to: desk, subject: 'TR: Projecteur de la salle 12', text })
  const confirmation = await anne.mailWith('DEM-')
  return /DEM-\d+-\d+/.exec(confirmation.text)[0]
}

const said = async (person, words) => (await person.mails()).filter((mail) => mail.text.includes(words))

export default {
  // The page "CRM - Les communications" of a faculty's support, line by line; two browsers of ours, and the mail programs of those who ask.
  'everything is said from within the request: to those who ask, to those in copy, to colleagues, and each sees what is for him': async ({ world, page, context, look }) => {
    const anne = requester(world, 'Anne Gagnon', 'anne.gagnon@client.example')
    const luc = requester(world, 'Luc Tremblay', 'luc.tremblay@client.example')

    // "Confirmation de réception : lorsque billet ouvert par FW"
    const number = await forwarded(world, anne)
    await world.makeResponsible(number, karim)
    const karims = await beside(context, world, karim, `/requests/${number}`)
    await signIn(page, claire)
    await page.goto(`/requests/${number}`)

    // "Pour ajouter des destinataires aux échanges externes, inscrire leur nom dans la Liste de surveillance"
    await page.locator('#watcher-form > summary').click()
    await page.locator('#watcher-name').fill(luc.name)
    await page.locator('#watcher-email').fill(luc.email)
    await page.keyboard.press('Enter')
    await page.locator('.r-watchers').getByText(luc.email).waitFor()

    // "Pour écrire aux demandeurs" · "Les demandeurs verront les autres demandeurs en c. c." · "Votre adresse personnelle n’est pas communiquée"
    await page.keyboard.press('r')
    await page.getByText('2 personnes extérieures, par mail.').waitFor()
    await page.keyboard.type('Bonjour, un technicien passe cet après-midi.')
    await page.keyboard.press('Control+Enter')
    const toAnne = await anne.mailWith('un technicien passe')
    const toLuc = await luc.mailWith('un technicien passe')
    for (const mail of [toAnne, toLuc]) {
      assert.match(mail.header('To'), /anne\.gagnon@/)
      assert.match(mail.header('Cc'), /luc\.tremblay@/)
      assert.match(mail.header('From'), /<demandes@desk\.example>/)
      for (const name of ['From', 'Reply-To', 'To', 'Cc', 'Message-ID', 'Return-Path']) assert.ok(!mail.header(name).includes('claire.martin@'), `${name} does not tell her own address`)
      assert.ok(mail.header('Subject').includes(number), 'the number stays in the subject')
    }
    await karims.locator('.is-out').getByText('un technicien passe').waitFor()

    // "Pour écrire une note au dossier" · "Pour communiquer avec les collaborateurs" · "Liste de notes de travail"
    await page.locator('#note-readers').getByRole('button', { name: 'Me tenir au courant' }).click()
    await page.locator('#note-readers .chip', { hasText: claire.name }).waitFor()
    await karims.keyboard.press('i')
    await karims.keyboard.type('La lampe a 4 000 heures, en prendre une neuve au dépôt.')
    await karims.keyboard.press('Control+Enter')
    const note = page.locator('.is-note', { hasText: '4 000 heures' })
    await note.getByText('Prévenus : Claire Martin').waitFor()
    await look('150-note-au-dossier')

    // "chacun doit répondre en maintenant l’adresse du CRM et le No du billet dans l’objet"
    await luc.send({ to: desk, subject: `Re: [${number}] Projecteur`, text: 'La salle est libre dès 14 h.\n' })
    await page.locator('.is-in').getByText('libre dès 14 h').waitFor()
    await anne.mailWith('libre dès 14 h')

    // "Les notifications sont programmées pour ne pas faire suivre les p. j."
    const photo = { name: 'lampe.txt', text: 'modèle NP-30' }
    await anne.send({ to: replyAddress(toAnne), subject: `Re: ${toAnne.header('Subject')}`, text: 'Voici le modèle de la lampe.\n', inReplyTo: toAnne.header('Message-ID'), attachment: photo })
    await page.locator('.is-in', { hasText: 'modèle de la lampe' }).locator('.r-files').getByText(photo.name).waitFor()
    assert.equal((await luc.mailWith('modèle de la lampe')).attachments.length, 0, 'a file is not sent along by itself')

    // "Répondre à tous aura pour effet d’envoyer le message en double": not here.
    await anne.send({ to: replyAddress(toAnne), cc: luc.email, subject: `Re: ${toAnne.header('Subject')}`, text: 'Merci à tous les deux.\n', inReplyTo: toAnne.header('Message-ID') })
    await page.locator('.is-in').getByText('Merci à tous les deux').waitFor()

    // "Toutes les communications sont conservées dans le billet" · "sa responsabilité est facilement transférable"
    await look('151-tout-est-au-dossier', karims)
    for (const words of ['ne s’allume plus', 'un technicien passe', '4 000 heures', 'libre dès 14 h', 'modèle de la lampe', 'Merci à tous']) await karims.getByText(words).first().waitFor()

    // "Avis de fermeture : lorsque billet mis à Résolu"
    await page.keyboard.press('p')
    await page.getByText('Résoudre tout de suite').click()
    await page.locator('#resolution-why').fill('Lampe remplacée')
    await page.keyboard.press('Control+Enter')
    await page.locator('#done').getByText('Résolue').waitFor()
    await anne.mailWith('est traitée')
    await look('152-avis-de-fermeture')

    assert.equal((await said(luc, 'Merci à tous les deux')).length, 1, 'what went to him anyway is not brought a second time')
    for (const person of [anne, luc]) for (const words of ['4 000 heures', 'Pour vous.']) assert.equal((await said(person, words)).length, 0, `${words} stays with us`)
    await karims.context().close()
  },
}
