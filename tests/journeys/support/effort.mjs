// What a job asks of the hand: clicks, keys that are not text, fields filled, pages loaded. Counted in the browser, from the
// events that only a real hand (or Playwright's) makes.
import assert from 'node:assert/strict'

export async function countEffort(page) {
  await page.addInitScript(watch)
  await page.evaluate(() => sessionStorage.removeItem('effort'))
  await page.evaluate(watch)
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('effort')))
}

// In the order of the table of jobs: { clicks, keys, fields, loads }, none more than the ceiling.
export function assertAtMost(effort, ceiling) {
  const filled = { ...effort, fields: effort.fields.length }
  console.log(`        clicks ${filled.clicks}, keys ${filled.keys}, fields ${filled.fields}, loads ${filled.loads}`)
  for (const [what, most] of Object.entries(ceiling)) assert.ok(filled[what] <= most, `${what}: ${filled[what]}, at most ${most}`)
}

function watch() {
  if (window.watchesEffort) return
  window.watchesEffort = true
  const kept = sessionStorage.getItem('effort')
  const effort = kept ? JSON.parse(kept) : { clicks: 0, keys: 0, fields: [], loads: 0, path: location.pathname }
  const keep = () => sessionStorage.setItem('effort', JSON.stringify(effort))
  const isText = ({ key, ctrlKey, altKey, metaKey, target }) => key.length === 1 && !ctrlKey && !altKey && !metaKey && target.matches('input, textarea, select, [contenteditable]')
  const when = (name, count) =>
    addEventListener(name, (event) => {
      if (!event.isTrusted) return
      count(event)
      keep()
    }, true)
  // A click that a key makes has no place under a pointer.
  when('click', ({ detail }) => (effort.clicks += detail > 0 ? 1 : 0))
  when('keydown', (event) => (effort.keys += ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key) || isText(event) ? 0 : 1))
  // What is chosen by a click is counted as one.
  when('input', ({ target }) => ['radio', 'checkbox'].includes(target.type) || effort.fields.includes(target.name) || effort.fields.push(target.name))
  const arrive = () => {
    if (location.pathname === effort.path) return
    effort.path = location.pathname
    effort.loads += 1
    keep()
  }
  addEventListener('load', arrive)
  document.addEventListener('turbo:load', arrive)
  keep()
}
