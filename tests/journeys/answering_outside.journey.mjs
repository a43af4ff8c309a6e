import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { answerIn, editor } from './support/answer.mjs'
import { beside, signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'
import { requester } from './support/mail.mjs'
import { ada, desk } from './support/world.mjs'

export default {
  'those who ask see each other in copy, and nobody is sent the same thing twice': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.copie@client.example')
    const luc = requester(world, 'Luc Hendrickx', 'luc.copie@client.example')
    await anne.send({ to: desk, cc: luc.email, subject: 'Gouttière cassée', text: 'Bonjour,\n\nLa gouttière est cassée.\n\nAnne Wauters\n' })
    const acknowledgement = await anne.mailWith('DEM-')
    const number = /DEM-\d+-\d+/.exec(acknowledgement.text)[0]

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.getByRole('button', { name: `Mettre ${luc.email} sur la liste de surveillance` }).click()
    await page.locator('.r-watchers').getByText(luc.email).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('Bonjour,\n\nNous passons :\n- lundi matin ;\n- ou mardi.')
    await page.getByText('2 personnes extérieures, par mail.').waitFor()
    await look('17-liste-de-surveillance')
    await page.keyboard.press('Control+Enter')

    const toAnne = await anne.mailWith('Nous passons')
    const toLuc = await luc.mailWith('Nous passons')
    for (const name of ['Message-ID', 'To', 'Cc', 'From']) assert.equal(toAnne.header(name), toLuc.header(name), name)
    assert.match(toAnne.header('To'), /anne\.copie@client\.example/)
    assert.match(toAnne.header('Cc'), /luc\.copie@client\.example/)
    assert.match(toAnne.header('From'), /<demandes@desk\.example>/)

    await anne.send({ to: replyAddress(toAnne), subject: `Re: ${toAnne.header('Subject')}`, text: 'Lundi me va bien.\n', inReplyTo: toAnne.header('Message-ID') })
    const brought = await luc.mailWith('Lundi me va bien')
    assert.match(brought.header('From'), /Anne Wauters <demandes@desk\.example>/)
    assert.equal(brought.header('Auto-Submitted'), 'auto-generated')

    await anne.send({ to: replyAddress(toAnne), cc: luc.email, subject: `Re: ${toAnne.header('Subject')}`, text: 'Plutôt mardi, finalement.\n', inReplyTo: toAnne.header('Message-ID') })
    await page.locator('.is-in').getByText('Plutôt mardi').waitFor()
    await luc.send({ to: replyAddress(brought), subject: 'Re: gouttière', text: 'Mardi, entendu.\n', inReplyTo: brought.header('Message-ID') })
    await anne.mailWith('Mardi, entendu')
    const twice = (await luc.mails()).filter((mail) => mail.text.includes('Plutôt mardi'))
    assert.equal(twice.length, 1, 'what went to him anyway is not brought a second time')
  },

  'one reader is left out of an answer, and a file arrives intact': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.fichier@client.example')
    const luc = requester(world, 'Luc Hendrickx', 'luc.fichier@client.example')
    await anne.send({ to: desk, subject: 'Devis demandé', text: 'Bonjour, il me faut un devis.\n' })
    const number = /DEM-\d+-\d+/.exec((await anne.mailWith('DEM-')).text)[0]
    const bytes = randomBytes(2_500_000)
    const name = 'Devis été – façade n°3.pdf'

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.locator('#watcher-form > summary').click()
    await page.locator('#watcher-name').fill('Luc Hendrickx')
    await page.locator('#watcher-email').fill(luc.email)
    await page.keyboard.press('Enter')
    await page.locator('.r-watchers').getByText(luc.email).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('Voici le devis.')
    await page.getByRole('checkbox', { name: /Luc Hendrickx/ }).uncheck()
    await page.getByRole('button', { name: 'Envoyer à 1 personne' }).waitFor()
    await page.locator('.to-outside input[name="files"]').setInputFiles({ name: 'gros.zip', mimeType: 'application/zip', buffer: Buffer.alloc(21_000_000, 1) })
    await page.getByText('un mail en prend 20,0 Mo au plus').waitFor()
    await page.locator('.to-outside input[name="files"]').setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes })
    await page.locator('.r-attached').getByText(name).waitFor()
    await page.getByText('1 pièce jointe, 2,5 Mo.').waitFor()
    await look('18-piece-jointe')
    await page.keyboard.press('Control+Enter')

    const received = await anne.mailWith('Voici le devis')
    assert.equal(received.attachments.length, 1)
    assert.equal(received.attachments[0].name, name)
    assert.ok(received.attachments[0].bytes.equals(bytes), 'byte for byte')
    await page.locator('.is-out .r-files').getByText(name).waitFor()
    assert.equal((await luc.mails()).length, 0)
  },

  'a template, one sentence changed and a file: the answer leaves within what the hand should be asked': async ({ world, page, context, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.modele@client.example')
    await anne.send({ to: desk, subject: 'Rendez-vous demandé', text: 'Bonjour, quand venez-vous ?\n' })
    const number = /DEM-\d+-\d+/.exec((await anne.mailWith('DEM-')).text)[0]
    const templates = await beside(context, world, ada, '/answer-templates/new')
    await templates.locator('#field-name').fill('Rendez-vous')
    await templates.locator('#field-body').fill('Bonjour {{requester.nom}},')
    await templates.keyboard.press('Control+Enter')
    await templates.getByText('Il n’y a pas de champ {{requester.nom}}').waitFor()
    await look('19-modele-champ-inconnu', templates)
    await templates.locator('#field-body').fill('Bonjour {{requester.name}},\n\nVotre demande {{number}} est entre nos mains.\n')
    await templates.keyboard.press('Control+Enter')
    await templates.getByRole('link', { name: 'Rendez-vous' }).waitFor()
    await look('19-modeles', templates)

    await signIn(page)
    await page.goto(`/requests/${number}`)
    const effort = await countEffort(page)
    await page.keyboard.press('r')
    await page.keyboard.press('/')
    await page.locator('.r-templates button:focus').waitFor()
    await look('19-modele-choisir')
    await page.keyboard.press('Enter')
    await page.locator(`${editor}:focus`).waitFor()
    assert.match((await answerIn(page)).text, new RegExp(`Bonjour Anne Wauters,\n\nVotre demande ${number}`))
    await page.keyboard.type('Nous venons lundi.')
    const chooser = page.waitForEvent('filechooser')
    await page.locator('.to-outside').getByText('Joindre', { exact: true }).click()
    await (await chooser).setFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-out').getByText('Nous venons lundi').waitFor()
    assertAtMost(await effort(), { clicks: 3, keys: 4, fields: 2, loads: 0 })
    const received = await anne.mailWith('Nous venons lundi')
    assert.match(received.text, /Bonjour Anne Wauters,/)
    assert.equal(received.attachments[0].name, 'plan.pdf')
  },
}

function replyAddress(mail) {
  return /[^\s<]+\+[^\s>]+@desk\.example/.exec(mail.header('Reply-To'))[0]
}
