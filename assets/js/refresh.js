import { morphBodyElements } from '@hotwired/turbo'

// Makes the page again from the server and morphs it. Not now when something is on its way or nobody looks: then afterwards.
let wanted = false
let running = false

export function refreshWhen() {
  addEventListener('turbo:load', refreshIfWanted)
  addEventListener('turbo:submit-end', () => setTimeout(refreshIfWanted))
  addEventListener('visibilitychange', refreshIfWanted)
  // What the browser kept for its "back" button may have changed since.
  addEventListener('turbo:visit', (event) => {
    if (event.detail.action === 'restore') wanted = true
  })
  return refresh
}

function refresh() {
  wanted = true
  refreshIfWanted()
}

async function refreshIfWanted() {
  if (!wanted || running || isBusy()) return
  wanted = false
  running = true
  try {
    await makeAgain()
  } catch {
    // The server is away; the live connection says when it is back.
  } finally {
    running = false
  }
  refreshIfWanted()
}

function isBusy() {
  return document.hidden || Boolean(document.querySelector('html[aria-busy="true"], form[aria-busy="true"]'))
}

async function makeAgain() {
  const { href } = location
  const { body } = document
  const response = await fetch(href, { headers: { Accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  // Somewhere else by now, signed out, or not to be seen any more: a click will tell.
  if (!response.ok || response.redirected || location.href !== href || document.body !== body) return
  if (isBusy()) {
    wanted = true
  } else {
    document.title = page.title
    morphBodyElements(body, page.body)
  }
}
