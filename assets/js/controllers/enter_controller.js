import { Controller } from '@hotwired/stimulus'

// Enter in a field presses the button beside it, not the first one of the form.
export default class extends Controller {
  static targets = ['button']

  press(event) {
    if (!event.target.matches('input')) return
    event.preventDefault()
    this.buttonTarget.click()
  }
}
