import { Controller } from '@hotwired/stimulus'

// Takes the focus when it says what went wrong; what went well goes by itself, long after it was read.
export default class extends Controller {
  static values = { takesFocus: Boolean, lasts: Number }

  connect() {
    if (this.takesFocusValue) this.element.focus()
    if (this.lastsValue) this.timer = setTimeout(() => this.close(), this.lastsValue)
  }

  disconnect() {
    clearTimeout(this.timer)
  }

  close() {
    this.element.remove()
  }
}
