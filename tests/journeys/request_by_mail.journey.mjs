import assert from 'node:assert/strict'
import { markPage, moveTo, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { desk } from './support/world.mjs'

export default {
  'a mail becomes a request, is answered with the keyboard alone, and the conversation goes on live': async ({ world, page, look }) => {
    const marc = requester(world, 'Marc LENOIR', 'marc.lenoir@client.example')
    await signIn(page)
    await look('01-liste-vide')
    const stillTheSamePage = await markPage(page)

    await marc.send({ to: desk, subject: 'Fuite dans l’atelier', text: 'Bonjour,\n\nL’eau coule sur les machines depuis cette nuit.\n\nMarc Lenoir\n' })
    await page.locator('.r-table').getByText('Fuite dans l’atelier').waitFor()
    assert.ok(await stillTheSamePage(), 'the list shows it without being loaded anew')
    await look('02-liste')

    await moveTo(page, 'Fuite dans l’atelier')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/requests/DEM-*')
    const number = new URL(page.url()).pathname.split('/').at(-1)
    await page.getByText('L’eau coule sur les machines').first().waitFor()
    await marc.mailWith(number)
    await page.getByText('Message automatique').first().waitFor()
    await look('03-demande')

    await page.keyboard.press('r')
    await page.keyboard.type('Bonjour Monsieur Lenoir,\n\nUn couvreur passe ce matin. À tout à l’heure.')
    await look('04-repondre')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-out').getByText('Un couvreur passe ce matin').waitFor()
    const answer = await marc.mailWith('Un couvreur passe ce matin')
    assert.match(answer.header('Subject'), new RegExp(number))
    assert.match(answer.header('Reply-To') + answer.header('From'), /demandes\+t-[^@]+@desk\.example/)
    assert.ok(!answer.header('From').includes('sophie.lambert@'), 'her own address does not show')
    await page.locator('.is-out', { hasText: 'Un couvreur passe' }).getByText('parti').waitFor()

    await page.keyboard.press('i')
    await page.keyboard.type('Appeler Paul avant midi')
    for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowLeft')
    const before = await stateOfNote(page)
    const neverReloaded = await markPage(page)
    const replyAddress = /<([^>]+\+t-[^>]+)>|(\S+\+t-\S+)/.exec(answer.header('Reply-To') || answer.header('From'))
    await marc.send({ to: replyAddress[1] ?? replyAddress[2], subject: `Re: ${answer.header('Subject')}`, text: 'Merci, le portail est au numéro 14.\n', inReplyTo: answer.header('Message-ID') })
    await page.locator('.is-in').getByText('le portail est au numéro 14').waitFor()
    assert.deepEqual(await stateOfNote(page), before, 'what is being typed is untouched')
    assert.ok(await neverReloaded(), 'the answer shows without the page being loaded anew')
    await page.getByRole('link', { name: 'Le lire avant d’envoyer' }).waitFor()
    await look('05-note')

    await page.keyboard.press('Control+Enter')
    await page.locator('.is-note').getByText('Appeler Paul avant midi').waitFor()
    assert.equal(await page.locator('#note-text').inputValue(), '')
    await page.keyboard.press('r')
    await page.keyboard.type('Le couvreur est prévenu.')
    await page.keyboard.press('Control+Enter')
    await marc.mailWith('Le couvreur est prévenu')
    assert.ok(!(await marc.mails()).some((mail) => mail.text.includes('Appeler Paul')), 'the note never left')
    await look('06-fil')
  },
}

function stateOfNote(page) {
  return page.evaluate(() => {
    const note = document.getElementById('note-text')
    return { text: note.value, cursor: note.selectionStart, hasFocus: document.activeElement === note, scrolled: scrollY }
  })
}
