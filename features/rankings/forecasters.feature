Feature: Whose record is worth more
  A plain average ranks whoever got lucky on few questions, or chose easy ones. The boards here correct for both, and
  say what cannot be told.

  Rule: Few forecasts prove little, so that a short record is drawn toward the mean of all

    Example: Two of two is not yet better than 45 of 50
      Given these records
        | forecaster | right | wrong |
        | Old        | 45    | 5     |
        | New        | 2     | 0     |
        | Poor       | 10    | 30    |
      When they are ranked, with a place from 2 forecasts
      Then by hits the order is "Old, New, Poor"
      And the hit rate of "New" is drawn from 1.00 to 0.83

  Rule: The share of the spread that is luck is said

    Example: As many right as coins would show: all get the common mean
      Given these records
        | forecaster | right | wrong |
        | Ada        | 6     | 4     |
        | Ben        | 5     | 5     |
        | Cy         | 4     | 6     |
      When they are ranked, with a place from 10 forecasts
      Then all of the spread between hit rates is luck
      And the hit rate of "Ada" is drawn from 0.60 to 0.50

  Rule: Who cannot be told apart stands in one group

    Example: One forecast more is no difference
      Given these records
        | forecaster | right | wrong |
        | Ada        | 11    | 9     |
        | Ben        | 10    | 10    |
      When they are ranked, with a place from 10 forecasts
      Then "Ada" and "Ben" stand in one group

  Rule: Too few forecasts give no place, and the reason is told

    Example: Three where ten are wanted
      Given these records
        | forecaster | right | wrong |
        | Ada        | 11    | 9     |
        | Ben        | 2     | 1     |
      When they are ranked, with a place from 10 forecasts
      Then "Ben" has no place: fewer than 10 forecasts

  Rule: Scores are compared on questions of equal difficulty

    Example: The easy question made Ben look better
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | shared   | 80%         | yes     |
        | Ben        | shared   | 60%         | yes     |
        | Ada        | hard     | 20%         | yes     |
        | Ben        | easy     | 90%         | yes     |
      When they are ranked, with a place from 2 forecasts
      Then the Brier score of "Ada" is 0.34, and 0.1525 at equal difficulty
      And the Brier score of "Ben" is 0.085, and 0.2725 at equal difficulty

  Rule: The peer score is the gain over the others on the same question, and adds up to zero

    Example: 80% against 40% on what happened: 100 times the logarithm of two
      Given these forecasts
        | forecaster | question | probability | outcome |
        | Ada        | q1       | 80%         | yes     |
        | Ben        | q1       | 40%         | yes     |
      When they are ranked, with a place from 1 forecast
      Then the peer score of "Ada" is 69.315
      And the peer score of "Ben" is -69.315

    Example: It is earned only while others have spoken, and a forecast counts from its very moment on
      Given a question open from day 0 to day 10 that came out yes
      And these forecasts on it
        | forecaster | day | probability |
        | Ada        | 0   | 80%         |
        | Ben        | 5   | 40%         |
      When the peers are scored
      Then "Ada" earned 34.657 and "Ben" earned -34.657
      And "Ada" was there all the time and "Ben" half of it

  Rule: Coverage is the share of the questions answered

    Example: Three of twelve
      Then 3 answers to 12 questions cover 0.25 of them

  Rule: Lead time is how many days before it could be known

    Example: The middle of 3, 10 and 80 days
      Then claims made 3, 10 and 80 days ahead were made 10 days ahead in the middle

  Rule: Boldness is what a unit staked at the odds of the base rate would have brought

    Example: Backing what happens one time in four: a win brings three, a loss costs one
      Then saying 60% where the base rate is 25% brings 3 if it happens and -1 if not
      And saying just the base rate stakes nothing
