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
