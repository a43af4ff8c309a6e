// The fields of one line that a draft has beside its words: to whom and what about a mail is, and the activity of a note.
const ofActivity = ['activity_type', 'activity_words', 'activity_for', 'activity_due']
export const lineNames = ['to', 'subject', ...ofActivity]

// By their names; nothing where a field is as it came.
export function linesOf(form) {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value === field.dataset.usual ? '' : field.value]))
}

export function setLines(form, lines) {
  for (const field of fieldsOf(form)) {
    const value = lines[field.name] || field.dataset.usual || ''
    if (field.matches('input') || value) field.value = value
    if (field.matches('input') && value) field.closest('details')?.setAttribute('open', '')
  }
}

// The kind of an activity is chosen from the beginning, and says nothing alone.
export function areBlank(lines) {
  return Object.entries(lines).every(([name, value]) => name === 'activity_type' || !value.trim())
}

// As the server tells a draft.
export function linesIn({ to, subject, activity }) {
  return { to, subject, ...Object.fromEntries(ofActivity.map((name, place) => [name, activity[place] ?? ''])) }
}

// The addresses of an answer are ticked, one by one.
function fieldsOf(form) {
  return lineNames.flatMap((name) => [...form.querySelectorAll(`[name="${name}"]:not([type="checkbox"])`)])
}
