Feature: Reviewing what was read
  A person goes through the claims, keeps the good ones, corrects the misread ones and says what became of those
  that no rule could decide.

  Rule: What still waits for a person is known, and so is what is done

    Example: A good reading
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person accepts it
      Then it waits for nobody

    Example: No rule can say
      Given the bundled sample has been run
      And a claim that no rule could decide
      Then it waits for a judgement
      When a person judges it true because "the paper of that day says so"
      Then it counts as true
      And it waits for nobody

  Rule: A claim that is no claim is rejected, with the reason, and scored no more

    Example: A figure of speech
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person rejects it as "a figure of speech"
      Then it is not scored
      When the last act is undone
      Then it is scored

  Rule: A misread field is corrected as a new version, and the verdict follows

    Example: A later deadline
      Given the bundled sample has been run
      And a claim that the rules judged false by a late event
      When a person corrects its days to end after that event
      Then it counts as true
      And the earlier reading is kept

    Example: It was meant the other way round
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person turns it round, to say that it will not happen
      Then it counts as false
      When the last act is undone
      Then it counts as true

    Example: The chance was another
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person corrects its chance to "7 in 10"
      Then its chance is 70%, as if stated

  Rule: Days may be corrected in words, which count from the day of writing

    Scenario Outline: Words for days
      Given the bundled sample has been run
      And a claim written on 27 April 2018
      When a person corrects its days to "<words>"
      Then they run from <first> to <last>

      Examples:
        | words                  | first         | last           |
        | before July 2018       | 27 April 2018 | 30 June 2018   |
        | next month             | 1 May 2018    | 31 May 2018    |
        | within two weeks       | 27 April 2018 | 11 May 2018    |
        | 2018-05-01..2018-05-20 | 1 May 2018    | 20 May 2018    |

    Example: Words that name no day
      Given the bundled sample has been run
      And a claim written on 27 April 2018
      When a person tries to correct its days to "when pigs fly"
      Then that is refused and nothing changes

  Rule: Everything can be taken back, one act at a time, as far as one likes and on any later day

    Example: Three acts of yesterday
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person judges it void because "the place was named by mistake"
      And a person judges it false because "it was another town"
      And a person rejects it as "a question"
      And the database is closed and opened again
      And the last 3 acts are undone
      Then it counts as true
      When the last 2 acts are done again
      Then it counts as false

    Example: Many claims at once
      Given the bundled sample has been run
      When a person judges 5 claims void in one act
      And the last act is undone
      Then all of them count as before

    Example: There is nothing left to take back
      Given the bundled sample has been run
      When a person tries to undo an act
      Then that is refused and nothing changes

  Rule: What was brought in by a command of its own is an act like any other, and goes and comes back as a whole

    Example: The wrong log
      Given the bundled sample has been run
      When a person brings in a log with an event that the record lacks
      Then the record holds that event
      When the last act is undone
      Then the record does not hold that event
      When the last act is redone
      Then the record holds that event

    Example: Claims of another database
      Given the bundled sample has been run
      When a person brings its claims into an empty database
      And the last act is undone there
      Then no claim and no page is left there

  Rule: A note and a flag stay beside the claim and decide nothing

    Example: To be looked at again
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person flags it and notes "see the map of that week"
      Then it counts as true
      And the note "see the map of that week" stands beside it

  Rule: What nobody recorded can be added with its source, and what that changes is known before it holds

    Example: A town that fell unnoticed
      Given the bundled sample has been run
      And a claim that waits because nothing is on record about its place
      When a person adds to the record that it happened, known from "the gazette of that day"
      Then its verdict would become true
      But it counts as unknown
      When all claims are decided anew
      Then it counts as true

    Example: Nobody says where it is known from
      Given the bundled sample has been run
      And a claim that waits because nothing is on record about its place
      When a person tries to add to the record that it happened, known from ""
      Then that is refused and nothing changes

  Rule: Any past day can be looked at again

    Example: The middle of May
      Given the bundled sample has been run
      When all claims are decided as of 10 May 2018
      Then no verdict rests on anything later

  Rule: Long work that is stopped leaves no trace

    Example: Stopped half way
      Given the bundled sample has been run
      When somebody stops the deciding half way
      Then that is refused and nothing changes

  Rule: Two people may judge blind, and where they differ is shown

    Example: They differ
      Given the bundled sample has been run
      And a claim that the rules judged true
      When "Grace" judges it void and "Alan" judges it true
      Then it is listed as a conflict

  Rule: The record of all acts shows when it was tampered with

    Example: Nobody touched it
      Given the bundled sample has been run
      Then the record of all acts is intact

    Example: A day in the log was changed behind its back
      Given the bundled sample has been run
      When somebody changes a day of the log behind its back
      Then it is told that the log is not the one that was taken in
