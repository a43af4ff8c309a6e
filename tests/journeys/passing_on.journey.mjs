import assert from 'node:assert/strict'
import { signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { desk, sophie } from './support/world.mjs'

const forwarded = (words) => `${words}

Sophie

-------- Message transféré --------
Sujet : \tNouveau hall à Seraing
Date : \tMon, 16 Nov 2026 16:05:00 +0100
De : \tMarie Lefèvre <marie.lefevre@client.example>
Pour : \t${sophie.email}

Bonjour,

Nous cherchons 2 000 m² pour un nouveau hall.

Marie Lefèvre
Acier de Meuse SA
Tél. 04 221 84 11
`

export default {
  // "Le bon réflexe : je fais suivre une demande reçue d'un demandeur externe à commercial"
  'a colleague forwards a mail to the shared mailbox, and its writer is the one who asks and is answered': async ({ world, page, look }) => {
    const colleague = requester(world, sophie.name, sophie.email)
    const marie = requester(world, 'Marie Lefèvre', 'marie.lefevre@client.example')
    await signIn(page)

    await colleague.send({ to: desk, subject: 'TR: Nouveau hall à Seraing', text: forwarded('Pour la 1re ligne, elle attend une réponse cette semaine.') })
    await page.locator('.r-table').getByText('Nouveau hall à Seraing').click()
    await page.waitForURL('**/requests/DEM-*')
    const number = new URL(page.url()).pathname.split('/').at(-1)

    const card = page.locator('section', { has: page.locator('#requester-title') })
    await card.getByText('Marie Lefèvre').first().waitFor()
    await card.getByText('transmis par Sophie Lambert').waitFor()
    await card.locator('.r-proof').getByText('marie.lefevre@client.example').waitFor()
    await page.locator('.is-note').getByText('elle attend une réponse cette semaine').waitFor()
    await look('11-transmise')

    const acknowledgement = await marie.mailWith(number)
    assert.ok(!acknowledgement.text.includes('elle attend une réponse'), 'what colleagues say among themselves never leaves')
    await page.locator('.is-out').getByText('à Sophie Lambert').waitFor()

    await page.keyboard.press('r')
    await page.keyboard.type('Bonjour Madame Lefèvre, je vous rappelle demain.')
    await page.keyboard.press('Control+Enter')
    await marie.mailWith('je vous rappelle demain')

    await page.getByRole('button', { name: /Plutôt/ }).click()
    await card.getByText('transmis par Marie Lefèvre').waitFor()
    await look('12-echangee')
  },

  // "ne plus mettre commercial en copie avec des échanges entre collègues"
  'a mail that merely quotes a number waits before the request until somebody lets its sender in': async ({ world, page, look }) => {
    const marc = requester(world, 'Marc LENOIR', 'marc.lenoir@client.example')
    const anne = requester(world, 'Anne PIRARD', 'anne.pirard@client.example')
    await marc.send({ to: desk, subject: 'Chaudière en panne', text: 'Bonjour,\n\nPlus de chauffage depuis hier.\n' })
    const number = /DEM-\d+-\d+/.exec((await marc.mailWith('DEM-')).text)[0]
    await anne.send({ to: desk, subject: `Concerne ${number}`, text: 'Je suis sa voisine, le chauffagiste peut venir chez moi.\n' })

    await signIn(page)
    await page.goto(`/requests/${number}`)
    const held = page.locator('.is-held')
    await held.getByText('n’y participe pas').waitFor()
    await look('13-en-attente')
    await held.getByRole('button', { name: /Laisser entrer/ }).click()
    await page.getByText('fait partie de la demande').waitFor()
    assert.equal(await page.locator('.is-held').count(), 0)
  },
}
