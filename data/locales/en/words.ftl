### The closed sets of words. What stands here is also what can be typed, in
### both languages at once: within a set no word may mean two things.

## Stage (the PDCA cycle)

stage-plan = plan
stage-do = do
stage-check = check
stage-improve = improve

## Status of an activity

status-not-started = not started
status-on-track = on track
status-at-risk = at risk
status-blocked = blocked
status-done = done
status-stopped = stopped

## Verdict when a turn ends

verdict-continue = continue
verdict-adjust = adjust
verdict-scale-up = scale up
verdict-stop = stop

## Role in the group

role-facilitator = facilitator
role-secretary = secretary
role-member = member
role-observer = observer

## Documents. Situation picture and action plan: the Swedish act (2023:196) on crime prevention

document-action-programme = action programme
document-plan = plan
document-agreement = collaboration agreement
document-promise = citizen promise
document-situation-picture = situation picture
document-action-plan = action plan

## Factors

factor-kind-risk = risk
factor-kind-protective = protective

factor-domain-family = family
factor-domain-peers = peers and leisure
factor-domain-school = school
factor-domain-community = community
factor-domain-individual = individual

## Indicators

indicator-kind-process = process
indicator-kind-effect = effect

direction-up = up
direction-down = down
direction-hold = hold

## Did we do it? Did it help?

did-yes = yes
did-partly = partly
did-no = no

helped-yes = yes
helped-partly = partly
helped-no = no
helped-not-measurable = not measurable yet

## Actions

action-state-open = open
action-state-done = done
action-state-dropped = dropped

## Organisations

organisation-kind-police = police
organisation-kind-municipality = municipality
organisation-kind-rescue-service = rescue service
organisation-kind-region = region
organisation-kind-association = association
organisation-kind-other = other

## What a commitment is counted over

count-period-term = promise term
count-period-year = year

## What things are called, one and several

noun-organisation = organisation
noun-member = member
noun-budget-line = budget line
noun-document = document
noun-target-area = target area
noun-development-area = development area
noun-goal = goal
noun-indicator = indicator
noun-factor = factor
noun-promise = promise
noun-commitment = commitment
noun-activity = activity
noun-action = action
noun-duty = duty

nouns-organisation = organisations
nouns-member = members
nouns-budget-line = budget lines
nouns-document = documents
nouns-target-area = target areas
nouns-development-area = development areas
nouns-goal = goals
nouns-indicator = indicators
nouns-factor = factors
nouns-promise = promises
nouns-commitment = commitments
nouns-activity = activities
nouns-action = actions
nouns-duty = duties

noun-group = group
nouns-group = groups

## Languages that a group writes in

group-language-sv = Swedish
group-language-en = English

## What a group calls what is written at its meetings

minutes-name-notes = meeting notes
minutes-name-minutes = minutes

## Meetings

repeat-monthly = every month
repeat-weekly = every week
repeat-fortnightly = every other week
repeat-quarterly = every third month

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

item-kind-matter = matter
item-kind-opening = opening and attendance
item-kind-actions = last minutes and actions
item-kind-walk = the walk
item-kind-other = other business
item-kind-next-meeting = next meeting

meeting-state-called = called
meeting-state-open = going on
meeting-state-closed = closed
meeting-state-approved = approved

presence-present = present
presence-apologies = apologies
presence-co-opted = co-opted
presence-left = left
presence-came = arrived

comeback-not-reached = was not reached
comeback-open-action = has an open action

## The lines of the minutes

entry-kind-note = note
entry-kind-decision = decision
entry-kind-action = action
entry-kind-question = question
entry-kind-parked = parked
entry-kind-report = status
entry-kind-count = counted
entry-kind-follow-up = action followed up
entry-kind-presence = attendance
entry-kind-change = change
entry-kind-correction = correction
entry-kind-dissent = dissent

entry-state-open = waiting
entry-state-settled = settled

decision-state-standing = standing
decision-state-struck = struck

progress-untold = nothing told
progress-on-its-way = on its way
progress-hindered = hindered

noun-series = series of meetings
noun-standing-item = standing item
noun-meeting = meeting
noun-agenda-item = agenda item
noun-decision = decision
noun-key = key
noun-entry = line of the minutes

nouns-series = series of meetings
nouns-standing-item = standing items
nouns-meeting = meetings
nouns-agenda-item = agenda items
nouns-decision = decisions
nouns-key = keys
nouns-entry = lines of the minutes

noun-dialogue = dialogue
noun-problem = problem
noun-acceptance = accepted finding

nouns-dialogue = dialogues
nouns-problem = problems
nouns-acceptance = accepted findings

noun-sending = report sent
nouns-sending = reports sent

report-kind-council = council note
report-kind-board = yearly report
report-kind-promise = promise follow-up

catalogue-factors = risk and protective factors
catalogue-law-2023-196 = the duties of the Swedish act (2023:196)

table-column-indicator = indicator
table-column-on = date
table-column-value = value
table-column-source = source

## Periods

period-from-to = { $from } – { $to }
period-from = from { $from }, without an end
period-to = until { $to }
