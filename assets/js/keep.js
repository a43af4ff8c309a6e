const editors = '[data-rich-text-target="frame"]'
const fields = `textarea, ${editors}`

// A page that is made again while somebody works on it takes over everything, except what he has typed, opened or must still read.
export function keepWhatIsTyped() {
  addEventListener('turbo:before-morph-attribute', (event) => {
    if (isTheirs(event.target, event.detail.attributeName)) event.preventDefault()
  })
  addEventListener('turbo:before-morph-element', (event) => {
    const isRemoved = !event.detail.newElement
    if (isRemoved && event.target.matches('[data-keep]')) event.preventDefault()
    // The place, the selection and the steps back are lost when what a field began with changes under the hands.
    if (!isRemoved && event.target.matches(fields) && isTyped(event.target)) event.preventDefault()
  })
  // A form that was sent has nothing left to keep.
  addEventListener('form:sent', ({ target }) => target.removeAttribute('data-keep'))
}

function isTheirs(element, attribute) {
  if (attribute === 'open') return element.matches('details, dialog')
  if (attribute === 'value' && isTyped(element)) return true
  if (attribute === 'checked') return element.checked !== element.defaultChecked
  return Boolean(element.dataset.keeps?.split(' ').includes(attribute))
}

function isTyped(field) {
  if (field.matches(editors)) return field.contains(document.activeElement) || [...field.querySelectorAll('textarea')].some(isTyped)
  return field.value !== field.defaultValue || field === document.activeElement
}
