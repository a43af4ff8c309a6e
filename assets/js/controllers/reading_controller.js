import { Controller } from '@hotwired/stimulus'
import { showUnread } from '../unread.js'

// What somebody has in sight counts as read: the form that says so is sent by itself, once he looks.
export default class extends Controller {
  static targets = ['button']
  static values = { upTo: Number }

  upToValueChanged() {
    this.tellOnceInSight()
  }

  disconnect() {
    removeEventListener('visibilitychange', this.again)
  }

  tellOnceInSight() {
    this.again ??= () => this.tellOnceInSight()
    removeEventListener('visibilitychange', this.again)
    if (document.hidden) addEventListener('visibilitychange', this.again)
    else this.tell()
  }

  async tell() {
    try {
      const response = await fetch(this.element.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(new FormData(this.element)),
      })
      if (!response.ok) return
      showUnread((await response.json()).unread)
      this.buttonTarget.hidden = true
    } catch {
      // The server is away: the button stays, and the next look tells.
    }
  }
}
