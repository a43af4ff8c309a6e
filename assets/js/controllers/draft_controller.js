import { Controller } from '@hotwired/stimulus'

// What is being typed survives a closed page: kept in this browser, by person and address, until the server has it.
export default class extends Controller {
  static targets = ['text', 'said']

  connect() {
    const kept = localStorage.getItem(this.key)
    if (!kept || this.textTarget.value) return
    this.textTarget.value = kept
    this.dispatch('restored')
  }

  keep() {
    if (this.textTarget.value.trim()) localStorage.setItem(this.key, this.textTarget.value)
    else localStorage.removeItem(this.key)
    this.say()
  }

  forget() {
    localStorage.removeItem(this.key)
    if (this.hasSaidTarget) this.saidTarget.textContent = ''
  }

  say() {
    if (!this.hasSaidTarget) return
    const now = new Date()
    const words = this.saidTarget.dataset.words.replace('{hours}', now.getHours()).replace('{minutes}', String(now.getMinutes()).padStart(2, '0'))
    this.saidTarget.textContent = this.textTarget.value.trim() ? words : ''
  }

  get key() {
    return `draft ${document.body.dataset.person} ${new URL(this.element.action).pathname}`
  }
}
