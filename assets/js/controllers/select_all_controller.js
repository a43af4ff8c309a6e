import { Controller } from '@hotwired/stimulus'

// What is there to be copied is chosen whole as soon as one is in it.
export default class extends Controller {
  select() {
    this.element.select()
  }
}
