import { Controller } from '@hotwired/stimulus'

// Says before the save what it will make.
export default class extends Controller {
  static targets = ['sentence']

  show() {
    for (const sentence of this.sentenceTargets) sentence.hidden = sentence.dataset.makes !== this.makes
  }

  get makes() {
    if (this.chosen('requester_id') !== 'new') return 'request'
    const company = this.element.elements.namedItem('company').value.trim()
    const isKnown = this.element.querySelector('[data-known]') || Number(this.chosen('party_id'))
    return company && !isKnown ? 'company' : 'person'
  }

  chosen(name) {
    return this.element.querySelector(`[name="${name}"]:checked`)?.value
  }
}
