// Cards that a journey starts from, made as a program makes them.

export async function keepParty(page, about) {
  return kept(page, '/parties', { establishment_why: 'demandé', other_card: 'yes', ...about })
}

export async function keepContact(page, about) {
  return kept(page, '/contacts', { other_card: 'yes', ...about })
}

async function kept(page, address, form) {
  const answer = await page.request.post(address, { form, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${address} answers ${answer.status()}: ${await answer.text()}`)
  return new URL(answer.headers().location, 'http://here').pathname
}

export async function typeInto(page, label, words, which) {
  const fields = page.getByLabel(label, { exact: true })
  const field = which === undefined ? fields : fields.nth(which)
  await field.click()
  await field.fill('')
  await page.keyboard.type(words)
}
