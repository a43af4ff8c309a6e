import { Controller } from '@hotwired/stimulus'

// Takes the focus when it says what went wrong; can be put away.
export default class extends Controller {
  static values = { takesFocus: Boolean }

  connect() {
    if (this.takesFocusValue) this.element.focus()
  }

  close() {
    this.element.remove()
  }
}
