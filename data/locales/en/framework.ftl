### Goals, indicators and factors: screens 5 and 6.

## Which way it goes

course-better = better
course-worse = worse
course-unchanged = unchanged
course-uneven = uneven

## What can be answered of a goal's two questions

question-process = Did we do it?
question-effect = Did it help?
question-process-short = done
question-effect-short = helped
answer-no-indicator = No indicator tells.
answer-no-reading = Nothing has been measured yet.
answer-no-baseline = There is no baseline, so it cannot be said.
answer-measured = It has been measured.
better-up = More is better.
better-down = Less is better.
better-hold = Staying is better.

## Goals and indicators

goals-title = { $goals } goals, { $indicators } indicators
goals-empty = There are no goals yet. Add the first.
add-what = What is to be added?
goals-add-indicator = an indicator for { $goal }
goals-add-goal = a new goal
goals-choose-indicator = Choose the indicator that was measured.
no-reading-yet = no reading yet
indicator-latest = Latest { $value }, { $on }
indicator-no-baseline = There is no baseline: whether it helped cannot be said.
indicator-baseline = Baseline { $baseline }
indicator-points = { $by } percentage { $count ->
    [one] point
   *[other] points
}
indicator-change = Against the baseline { $baseline }: { $by }, { $course }
indicator-no-target = No target is set.
indicator-target = Target { $target }
indicator-reached = The target { $target } is reached.
indicator-not-reached = The target { $target } is not reached.
indicator-trend = Trend: { $course }
indicator-no-trend = No trend yet: measured on { $days } { $days ->
        [one] day
       *[other] days
    }, it takes { $needed }.
chart-baseline = baseline { $value }
chart-target = target { $value }
reading-label = Reading of { $indicator }: value // day // source

## Factors

factors-title = { $all } factors, { $left } without activity
factors-none = no factor
factors-count = { $factors ->
        [one] 1 factor
       *[other] { $factors } factors
    }
factors-count-short = { $factors } fac
factors-activities = { $activities ->
        [0] no activity
        [one] 1 activity
       *[other] { $activities } activities
    }
factors-activities-short = { $activities ->
        [0] none
       *[other] { $activities } act
    }
factors-head-risk = { $sign } Risk factors
factors-head-protective = { $sign } Protective factors
factors-head-risk-short = { $sign } Risk
factors-head-protective-short = { $sign } Protective
factors-step-in = Enter steps in among the factors of the cell first.
factors-nothing-here = There is no factor here.
factors-unaddressed = no activity
factors-combined = Several factors in one activity
factors-column-title = Factor
factors-column-by = Activities
factors-by-none = none
factors-more = … and { $count } more

## Keys and places

action-goals = goals
action-factors = factors
action-read = new reading
place-goals = the goals
place-factors = the factors
help-goals = The goals with their indicators. The arrows to the sides change between Did we do it? and Did it help? where both stand.
help-factors = The factors by domain. Enter steps into the cell, and once more opens the factor. a adds one where you are.
