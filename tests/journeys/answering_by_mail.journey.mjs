import assert from 'node:assert/strict'
import { signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { karim, support } from './support/world.mjs'

export default {
  'whoever is responsible answers the requester from his own mail program, and his address stays with us': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.wauters@client.example')
    const colleague = requester(world, karim.name, karim.email)
    await anne.send({ to: support, subject: 'Éclairage en panne', text: 'Bonjour,\n\nLa rue du Parc est dans le noir.\n\nAnne Wauters\n' })
    const acknowledgement = await anne.mailWith('DEM-')
    const number = /DEM-\d+-\d+/.exec(acknowledgement.text)[0]
    await world.makeResponsible(number, karim)

    await anne.send({ to: replyAddress(acknowledgement), subject: `Re: ${acknowledgement.header('Subject')}`, text: 'Le giratoire aussi, depuis ce soir.\n', inReplyTo: acknowledgement.header('Message-ID') })
    const notification = await colleague.mailWith('Le giratoire aussi')
    assert.match(notification.header('Subject'), new RegExp(number))
    const personal = replyAddress(notification)
    assert.notEqual(personal, replyAddress(acknowledgement), 'the address is his alone')

    const answer = `Bonjour Madame Wauters, le dépanneur passe demain.\n\nLe 22/11/2026 à 21:04, Desk a écrit :\n> Le giratoire aussi, depuis ce soir.\n`
    await colleague.send({ to: personal, signedIn: true, subject: `Re: ${notification.header('Subject')}`, text: answer, inReplyTo: notification.header('Message-ID') })
    const received = await anne.mailWith('le dépanneur passe demain')
    assert.ok(!allOf(received).includes(karim.email), 'his own address does not leave')
    assert.ok(!received.text.includes('a écrit :'), 'nor what his mail program quotes')
    await colleague.mailWith('Votre réponse est partie')

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.locator('.is-out').getByText('le dépanneur passe demain').waitFor()
    await look('16-reponse-par-mail')

    const signed = 'Je note pour nous : le câble est vieux.\n'
    await colleague.send({ to: replyAddress(received), signedIn: true, subject: `Re: ${number}`, text: signed, inReplyTo: received.header('Message-ID') })
    await page.locator('.is-note').getByText('le câble est vieux').waitFor()
    assert.ok(!(await anne.mails()).some((mail) => mail.text.includes('le câble est vieux')), 'what he writes elsewhere stays a note')
  },

  'the same words in his name without his sign-in wait, and nothing goes out': async ({ world, page }) => {
    const anne = requester(world, 'Luc Hendrickx', 'luc.hendrickx@client.example')
    const colleague = requester(world, karim.name, karim.email)
    await anne.send({ to: support, subject: 'Badge perdu', text: 'Bonjour, mon badge est perdu.\n' })
    const acknowledgement = await anne.mailWith('DEM-')
    const number = /DEM-\d+-\d+/.exec(acknowledgement.text)[0]
    await world.makeResponsible(number, karim)
    await anne.send({ to: replyAddress(acknowledgement), subject: `Re: ${number}`, text: 'Il est bleu.\n', inReplyTo: acknowledgement.header('Message-ID') })
    const notification = await colleague.mailWith('Il est bleu')

    await colleague.send({ to: replyAddress(notification), subject: `Re: ${number}`, text: 'Voici le code de la porte : 4711.\n' })

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.locator('.is-held').getByText('4711').waitFor()
    assert.ok(!(await anne.mails()).some((mail) => mail.text.includes('4711')), 'a forged answer never leaves')
  },
}

function replyAddress(mail) {
  return /[^\s<]+\+[^\s>]+@desk\.example/.exec(`${mail.header('Reply-To')} ${mail.header('From')}`)[0]
}

function allOf(mail) {
  return ['From', 'Reply-To', 'To', 'Cc', 'Sender', 'Return-Path', 'Message-ID', 'References', 'Received'].map((name) => mail.header(name)).join(' ') + mail.text
}
