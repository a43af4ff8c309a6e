import { Controller } from '@hotwired/stimulus'

// A panel that opens over the page closes by Escape, by a click elsewhere and when the focus leaves it.
export default class extends Controller {
  closeOutside({ target }) {
    if (!this.element.contains(target)) this.element.open = false
  }

  // Whoever opens it wants to fill it in.
  enter() {
    if (this.element.open) this.element.querySelector('.panel :is(select, textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"]))')?.focus()
  }

  close() {
    if (!this.element.open) return
    this.element.open = false
    this.element.querySelector('summary').focus()
  }
}
