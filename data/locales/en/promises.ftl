### Dialogues, problems, promises and commitments: screen 7.

## Counters and pace

pace-not-begun = not begun
pace-ahead = ahead
pace-even = on pace
pace-behind = behind
pace-reached = reached
pace-missed = missed

counter-of = { $counted } of { $target }
counter-alone = { $counted } counted
counter-outside = Outside the promise's term, not counted towards it: { $what }
counter-gone = { $percent } % of time
counter-in-time = { $counter }, { $percent } % of the time gone ({ $period }).
counter-no-term = { $counter }. The promise has no period, so where it stands cannot be said.
counter-no-target = No number is promised.
counter-even = an even pace would make it { $even } by now.
count-label = Count { $commitment }: step // evidence // day // activity

## The list

promises-title = { $promises ->
    [0] no promises
    [one] one promise
   *[other] { $promises } promises
}, { $commitments ->
    [0] no commitments
    [one] one commitment
   *[other] { $commitments } commitments
}
promises-title-forth = said { $sign } done
promises-title-back = done { $sign } said
promises-empty = There are no promises yet. a adds the first, or a problem or a dialogue.
promises-section-problems = Problems: { $count }{ $loose ->
    [0] {""}
   *[other] , { $loose } without promise
}
promises-section-dialogues = Dialogues with citizens: { $count }{ $loose ->
    [0] {""}
   *[other] , { $loose } that no problem came of
}
promises-section-groundless = Comes from no dialogue: { $count }
promises-section-undone = No activity has followed: { $count }
promises-section-unpromised = Serves no commitment: { $count ->
    [one] one activity
   *[other] { $count } activities
}
promises-about-problems = The local picture of problems: what the promises are to do something about.
promises-about-dialogues = What citizens have said, theme by theme.
promises-about-groundless = Problems that no dialogue told of, and promises that answer no problem. e ties them.
promises-about-undone = Commitments without activity, promises without commitment, problems without promise, and dialogues that no problem came of.
promises-about-unpromised = They may be needed all the same. The form of an activity is where the commitment that it serves is chosen.
promises-no-problem = no problem
promises-no-promise = no promise
promises-no-commitment = no commitment
promises-no-activity = no activity
promises-no-dialogue = no dialogue
promises-serves-nothing = no commitment
promises-to-come = to come
promises-above = see above
promises-rank = priority { $rank }

## What is chosen

promises-comes-from = Comes from
promises-led-to = Led to
promises-nothing-said = Nothing is noted of what was said.
promises-not-described = not described
promises-no-term = no period given
promises-no-parties = no parties given
promises-nothing-behind = no problem given
promises-people = { $count ->
    [one] one person
   *[other] { $count } people
}
promises-no-evidence = Nothing has been counted yet.
promises-outside = outside the promise's term
promises-without-evidence = no evidence
promises-more-evidence = … and { $count } more

## Adding and counting

promises-add-promise = a new promise
promises-add-problem = a new problem
promises-add-dialogue = a new dialogue
promises-add-problem-for = a problem that { $id } told of
promises-add-promise-for = a promise that answers { $id }
promises-add-commitment-for = a commitment within { $id }
promises-add-activity-for = an activity for { $id }
promises-choose-commitment = Choose the commitment that is to be counted.

## Keys and places

action-promises = promises
action-turn = turn round
action-count = count
place-promises = the promises
help-promises = The promises with their commitments, counters and activities; below them the problems and the dialogues. v turns it round: from what was said down to what was done, or from what was done back. + counts a commitment on one line with its evidence.
hint-promises-turn = turn

## Columns of lists

field-gone = time gone
field-pace = pace
field-promises = promises
