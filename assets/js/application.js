import { Application } from '@hotwired/stimulus'
import '@hotwired/turbo'
import AlsoActivity from './controllers/also_activity_controller.js'
import Answer from './controllers/answer_controller.js'
import Attachments from './controllers/attachments_controller.js'
import Autosize from './controllers/autosize_controller.js'
import Banner from './controllers/banner_controller.js'
import Composer from './controllers/composer_controller.js'
import Draft from './controllers/draft_controller.js'
import Enter from './controllers/enter_controller.js'
import Fill from './controllers/fill_controller.js'
import Form from './controllers/form_controller.js'
import KeptDraft from './controllers/kept_draft_controller.js'
import KeepForm from './controllers/keep_form_controller.js'
import Keys from './controllers/keys_controller.js'
import Mention from './controllers/mention_controller.js'
import Places from './controllers/places_controller.js'
import Popover from './controllers/popover_controller.js'
import Presence from './controllers/presence_controller.js'
import Readers from './controllers/readers_controller.js'
import Reading from './controllers/reading_controller.js'
import Recipients from './controllers/recipients_controller.js'
import RichText from './controllers/rich_text_controller.js'
import RichTools from './controllers/rich_tools_controller.js'
import Rows from './controllers/rows_controller.js'
import Search from './controllers/search_controller.js'
import SelectAll from './controllers/select_all_controller.js'
import Sum from './controllers/sum_controller.js'
import Templates from './controllers/templates_controller.js'
import Theme from './controllers/theme_controller.js'
import Time from './controllers/time_controller.js'
import Words from './controllers/words_controller.js'
import { keepWhatIsTyped } from './keep.js'
import { followRecords } from './live.js'
import { refreshWhen } from './refresh.js'
import { waitBeforeSigningOut } from './signing_out.js'

const stimulus = Application.start()
stimulus.register('also-activity', AlsoActivity)
stimulus.register('answer', Answer)
stimulus.register('attachments', Attachments)
stimulus.register('autosize', Autosize)
stimulus.register('banner', Banner)
stimulus.register('composer', Composer)
stimulus.register('draft', Draft)
stimulus.register('enter', Enter)
stimulus.register('fill', Fill)
stimulus.register('form', Form)
stimulus.register('keep-form', KeepForm)
stimulus.register('kept-draft', KeptDraft)
stimulus.register('keys', Keys)
stimulus.register('mention', Mention)
stimulus.register('places', Places)
stimulus.register('popover', Popover)
stimulus.register('presence', Presence)
stimulus.register('readers', Readers)
stimulus.register('reading', Reading)
stimulus.register('recipients', Recipients)
stimulus.register('rich-text', RichText)
stimulus.register('rich-tools', RichTools)
stimulus.register('rows', Rows)
stimulus.register('search', Search)
stimulus.register('select-all', SelectAll)
stimulus.register('sum', Sum)
stimulus.register('templates', Templates)
stimulus.register('theme', Theme)
stimulus.register('time', Time)
stimulus.register('words', Words)

keepWhatIsTyped()
waitBeforeSigningOut()
followRecords(refreshWhen())
