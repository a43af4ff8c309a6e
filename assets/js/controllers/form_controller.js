import { Controller } from '@hotwired/stimulus'

// Sends once, by button or by Ctrl+Enter. When the server cannot take it, everything typed stays and a sentence says why.
export default class extends Controller {
  static targets = ['failure']

  connect() {
    this.listeners = {
      submit: (event) => this.isBusy && event.preventDefault(),
      'turbo:submit-start': () => this.clearFailure(),
      'turbo:before-fetch-response': (event) => this.examine(event),
      'turbo:fetch-request-error': (event) => this.examineError(event),
      'turbo:submit-end': (event) => this.finish(event),
    }
    for (const [name, listener] of Object.entries(this.listeners)) this.element.addEventListener(name, listener)
  }

  disconnect() {
    for (const [name, listener] of Object.entries(this.listeners)) this.element.removeEventListener(name, listener)
  }

  send(event) {
    event.preventDefault()
    if (!this.isBusy) this.element.requestSubmit()
  }

  // 422 is the same form with its mistakes, 409 with what somebody else has changed meanwhile; any other refusal would
  // replace what was typed by a page about the refusal.
  async examine(event) {
    const { fetchResponse } = event.detail
    if (fetchResponse.succeeded || isSameForm(fetchResponse)) return
    event.preventDefault()
    this.fail(fetchResponse.statusCode, referenceIn(await fetchResponse.responseHTML))
  }

  examineError(event) {
    if (event.detail.error.name === 'AbortError') return
    event.preventDefault()
    this.fail(navigator.onLine ? 'cut' : 'offline')
  }

  finish({ detail: { success, fetchResponse } }) {
    const isSignedOut = fetchResponse?.redirected && fetchResponse.location.pathname.startsWith('/session')
    if (success && !isSignedOut) this.clear()
    else if (isSameForm(fetchResponse)) addEventListener('turbo:render', () => this.focusMistake(), { once: true })
  }

  // Before the page is made again, so that what was sent does not pass for something still being typed.
  clear() {
    // Keys are keys again, and the field shows what was kept.
    if (document.activeElement?.matches('input') && this.element.contains(document.activeElement)) document.activeElement.blur()
    for (const text of this.element.querySelectorAll('textarea')) text.defaultValue = ''
    this.element.reset()
    this.dispatch('sent')
  }

  focusMistake() {
    if (!document.querySelector('[data-banner-takes-focus-value]')) this.element.querySelector('[aria-invalid="true"]')?.focus()
  }

  fail(reason, reference) {
    const sentences = document.getElementById('failures').content
    const sentence = sentences.querySelector(`[data-reason="${reason}"]`) ?? sentences.querySelector('[data-reason="other"]')
    this.clearFailure()
    this.failure = sentence.cloneNode(true)
    if (reference) this.failure.querySelector('[data-reference]')?.append(` (${reference})`)
    if (this.hasFailureTarget) this.failureTarget.append(this.failure)
    else this.element.prepend(this.failure)
  }

  clearFailure() {
    this.failure?.remove()
    this.failure = null
  }

  get isBusy() {
    return this.element.getAttribute('aria-busy') === 'true'
  }
}

function isSameForm(fetchResponse) {
  return [409, 422].includes(fetchResponse?.statusCode)
}

// The page about the refusal names what is found in the log.
function referenceIn(html) {
  const page = new DOMParser().parseFromString(html ?? '', 'text/html')
  return page.querySelector('[data-reference]')?.textContent
}
